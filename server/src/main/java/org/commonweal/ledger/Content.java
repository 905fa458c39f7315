package org.commonweal.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;

/// The SHA-256 of everything a caller asked for in one journal, by which the same request is told
/// from another one under its id, and a changed entry from a true one.
///
/// The text it is taken of is also written by [EntryChecks] from the rows; the two belong together.
record Content(String hex) {

  static Content of(Journal journal) {
    return new Content(HexFormat.of().formatHex(sha256(text(journal))));
  }

  static Content of(byte[] hash) {
    return new Content(HexFormat.of().formatHex(hash));
  }

  byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }

  private static String text(Journal journal) {
    return String.join(
        "|",
        journal.id().value().toString(),
        journal.event().code(),
        journal.author().person().toString(),
        journal.author().actor().toString(),
        journal.about().toString(),
        journal.effective().toString(),
        journal.reverses().map(id -> id.value().toString()).orElse(""),
        journal.legs().stream().map(Content::text).collect(Collectors.joining(";")));
  }

  private static String text(Leg leg) {
    return leg.debit().value() + ">" + leg.credit().value() + "=" + leg.quantity().minor();
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
