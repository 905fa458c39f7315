package org.commonweal.ledger;

import java.util.stream.Collectors;

/// The SHA-256 of everything a caller asked for in one journal or decision, by which the same
/// request is told from another one under its id, and a changed entry from a true one.
///
/// The text it is taken of is also written by [EntryChecks] from the rows; the two belong together.
record Content(String hex) {

  static Content of(Journal journal, String noteHash) {
    return new Content(Hash.of(text(journal, noteHash)).hex());
  }

  static Content of(Decision decision, Motion.Facts facts) {
    return new Content(Hash.of(text(decision, facts)).hex());
  }

  static Content of(byte[] hash) {
    return new Content(Hash.kept(hash).hex());
  }

  byte[] bytes() {
    return new Hash(hex).bytes();
  }

  private static String text(Journal journal, String noteHash) {
    return String.join(
        "|",
        "journal",
        journal.id().value().toString(),
        journal.event().code(),
        journal.author().person().toString(),
        journal.author().actor().toString(),
        journal.about().toString(),
        journal.effective().toString(),
        journal.reverses().map(id -> id.value().toString()).orElse(""),
        noteHash,
        journal.legs().stream().map(Content::text).collect(Collectors.joining(";")));
  }

  private static String text(Decision decision, Motion.Facts facts) {
    return String.join(
        "|",
        "decision",
        decision.id().value().toString(),
        decision.resolution().event().code(),
        decision.author().person().toString(),
        decision.author().actor().toString(),
        facts.about().toString(),
        decision.today().toString(),
        "",
        "",
        facts.json());
  }

  private static String text(Leg leg) {
    return leg.debit().value() + ">" + leg.credit().value() + "=" + leg.quantity().minor();
  }
}
