package org.commonweal.web.statements;

import java.util.List;
import java.util.Optional;
import org.commonweal.language.Language;
import org.commonweal.statements.Basis;
import org.commonweal.statements.Days;
import org.commonweal.web.Form;
import org.commonweal.web.Option;
import org.commonweal.web.Query;

/// The days a statement is about, in words and as the form that chooses them.
public record Shown(Days days, Form form, Language language) {

  public static final List<Option> BASES =
      List.of(
          option(Basis.EFFECTIVE, "the day they count for"),
          option(Basis.RECORDED, "the day they were recorded"));

  private static Option option(Basis basis, String label) {
    return new Option(basis.code(), label);
  }

  /// Whether the form says more than that everything is wanted.
  public boolean chosen() {
    return !days.all() || !form.faults().isEmpty();
  }

  /// Of when a balance is: `now`, `at the end of Nov 15, 2025`.
  public String when() {
    return days.to()
        .map(day ->
            switch (days.basis()) {
              case EFFECTIVE -> "at the end of " + language.date(day);
              case RECORDED -> "as recorded by the end of " + language.date(day);
            })
        .orElse("now");
  }

  /// Of when an opening balance is.
  public Optional<String> before() {
    return days.from().map(day -> "before " + language.date(day));
  }

  /// Whether lines come in the order of the days they count for, oldest first.
  public boolean inOrderOfDays() {
    return !days.all() && days.basis() == Basis.EFFECTIVE;
  }

  /// An address of the same days.
  public Query query(String path) {
    return Query.of(path)
        .with("from", text("from"))
        .with("to", text("to"))
        .with("by", days.all() ? "" : text("by"));
  }

  private String text(String field) {
    return form.faults().isEmpty() ? form.text(field) : "";
  }
}
