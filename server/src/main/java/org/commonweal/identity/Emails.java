package org.commonweal.identity;

import java.util.Locale;
import java.util.regex.Pattern;
import org.commonweal.kernel.Checks;

/// Reads e-mail addresses: ASCII, lower case, so that the same mailbox is the same text.
public final class Emails {

  private static final int LIMIT = 254;
  private static final Pattern ADDRESS = Pattern.compile("[!-~&&[^@]]{1,64}@[a-z0-9.-]{1,189}");

  private Emails() {}

  /// The address in lower case; what is not one is noted in `checks` beside `field`.
  public static String read(Checks checks, String field, String text) {
    String email = normal(text);
    if (email.length() > LIMIT || !ADDRESS.matcher(email).matches()) {
      checks.add(new IdentityRefusal.NotAnEmail(field));
    }
    return email;
  }

  /// The text as an address is stored and looked up.
  public static String normal(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
