package org.commonweal.activity;

import java.util.Optional;
import org.commonweal.kernel.Checks;
import org.commonweal.kernel.InputRefusal;

/// A report that somebody wants to publish: days such as `2025-10-01`, a title, and the council's
/// own words. It may take the place of an earlier one, for a reason.
public record NewReport(
    String from,
    String to,
    String title,
    String words,
    Optional<ReportId> replaces,
    String reason) {

  private static final int WORDS = 10_000;

  NewReport checked() {
    var checks = new Checks();
    var checked =
        new NewReport(
            from,
            to,
            checks.name("title", title),
            checks.text("words", words, WORDS),
            replaces,
            checks.text("reason", reason, Checks.TEXT_LIMIT));
    if (replaces.isPresent() && checked.reason().isEmpty()) {
      checks.add(new InputRefusal.Missing("reason"));
    }
    checks.done();
    return replaces.isPresent() ? checked : checked.withoutReason();
  }

  private NewReport withoutReason() {
    return new NewReport(from, to, title, words, replaces, "");
  }
}
