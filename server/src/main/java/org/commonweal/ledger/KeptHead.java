package org.commonweal.ledger;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonweal.kernel.Refused;

/// A head that somebody kept elsewhere: the number of an entry and the first digits of the hash
/// over all entries up to it, 40 of 64 at least. Written `1042-9f3a...`.
public record KeptHead(long entry, String hash) {

  /// 160 bits: enough that nobody finds other entries with the same digits.
  private static final int DIGITS = 40;

  private static final int MAX_TEXT = 200;
  private static final Pattern TEXT = Pattern.compile("([0-9]{1,18})-([0-9a-f]{40,64})");

  /// Reads what was pasted or typed from paper: spaces and line ends count for nothing.
  public static KeptHead parse(String text) {
    String bare =
        text.length() > MAX_TEXT ? "" : text.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    Matcher matcher = TEXT.matcher(bare);
    if (!matcher.matches()) {
      throw new Refused(new LedgerRefusal.NotAHead("head"));
    }
    return new KeptHead(Long.parseLong(matcher.group(1)), matcher.group(2));
  }

  public String text() {
    return entry + "-" + hash.substring(0, DIGITS);
  }

  boolean isPartOf(Hash whole) {
    return whole.hex().startsWith(hash);
  }
}
