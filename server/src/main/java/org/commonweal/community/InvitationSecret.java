package org.commonweal.community;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/// The text of an invitation link: the community's UUID and a random secret. So the link is looked
/// up within its community, as everything is.
record InvitationSecret(UUID community, String random) {

  private static final int UUID_CHARACTERS = 22;
  private static final int LONGEST = 100;

  String text() {
    ByteBuffer bytes = ByteBuffer.allocate(2 * Long.BYTES);
    bytes.putLong(community.getMostSignificantBits());
    bytes.putLong(community.getLeastSignificantBits());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array()) + random;
  }

  static Optional<InvitationSecret> read(String text) {
    if (text.length() <= UUID_CHARACTERS || text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text.substring(0, UUID_CHARACTERS));
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      UUID community = new UUID(buffer.getLong(), buffer.getLong());
      return Optional.of(new InvitationSecret(community, text.substring(UUID_CHARACTERS)));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
