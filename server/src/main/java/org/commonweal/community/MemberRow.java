package org.commonweal.community;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonweal.identity.PersonId;
import org.commonweal.kernel.CommunityId;

/// Reads a member from a row with the columns of `community.member`.
final class MemberRow {

  private MemberRow() {}

  static Member read(ResultSet row) throws SQLException {
    return new Member(
        new CommunityId(row.getInt("community")),
        new MemberId(row.getObject("id", UUID.class)),
        Optional.ofNullable(row.getObject("person", UUID.class)).map(PersonId::new),
        row.getString("name"),
        Optional.ofNullable(row.getString("email")),
        roles(row),
        MemberStatus.of(row.getString("status")));
  }

  private static Set<Role> roles(ResultSet row) throws SQLException {
    String[] codes = (String[]) row.getArray("roles").getArray();
    return Arrays.stream(codes).map(Role::of).collect(Collectors.toUnmodifiableSet());
  }
}
