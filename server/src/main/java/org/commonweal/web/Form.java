package org.commonweal.web;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.commonweal.kernel.Cursor;
import org.commonweal.kernel.InputRefusal;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.QuantityRefusal;
import org.commonweal.kernel.Refusal;
import org.commonweal.kernel.Refused;
import org.commonweal.kernel.Unit;
import org.commonweal.language.Language;
import org.jspecify.annotations.Nullable;

/// What somebody typed, as it was typed, and what was wrong with it.
public record Form(
    Map<String, List<String>> values, List<Fault> faults, int status, Language language) {

  /// Rows on a page.
  private static final int PAGE = 50;

  /// The button that looks for something among long lists.
  private static final String FIND = "find";

  public Form {
    values = Map.copyOf(values);
    faults = List.copyOf(faults);
  }

  static Form of(Map<String, List<String>> values, Language language) {
    return new Form(values, List.of(), 200, language);
  }

  /// This form with a value to begin with; what was typed stays.
  public Form starting(String field, String value) {
    return starting(field, List.of(value));
  }

  public Form starting(String field, List<String> chosen) {
    if (values.containsKey(field)) {
      return this;
    }
    return with(field, chosen);
  }

  /// This form with another value, whatever was typed.
  public Form with(String field, String value) {
    return with(field, List.of(value));
  }

  private Form with(String field, List<String> chosen) {
    Map<String, List<String>> more = new HashMap<>(values);
    more.put(field, chosen);
    return new Form(more, faults, status, language);
  }

  /// The answer of `command`; if it refuses what was typed, the answer of `again`, which shows the
  /// form with the sentences. A "no" that no other input would change is left to the error page.
  /// Whoever only looks for something among the form's choices is shown it again, too.
  public Answer sent(Supplier<Answer> command, Function<Form, Answer> again) {
    if (values.containsKey(FIND)) {
      return again.apply(this);
    }
    try {
      return command.get();
    } catch (Refused refused) {
      return switch (refused.refusal().kind()) {
        case INVALID, CONFLICT, TOO_OFTEN -> again.apply(refused(refused));
        case FORBIDDEN, NOT_FOUND, OVERLOADED -> throw refused;
      };
    }
  }

  /// This form with the sentence of a refusal.
  public Form refused(Refusal refusal) {
    return refused(new Refused(refusal));
  }

  public Form refused(Refused refused) {
    List<Fault> found =
        refused.refusals().stream()
            .map(refusal -> new Fault(refusal.field(), language.sentence(refusal)))
            .toList();
    return new Form(values, found, refused.refusal().kind().status(), language);
  }

  /// The value of a field, or the empty text.
  public String text(String field) {
    return all(field).stream().findFirst().orElse("");
  }

  public List<String> all(String field) {
    return values.getOrDefault(field, List.of());
  }

  public boolean has(String field, String value) {
    return all(field).contains(value);
  }

  /// A positive quantity, typed as this language writes numbers.
  public Quantity quantity(String field, Unit unit) {
    return Quantity.parse(field, language.plain(text(field)), unit);
  }

  /// Which part of the list is asked for, by the parameter `after`.
  public Page page() {
    return new Page(
        Optional.of(text("after")).filter(text -> !text.isBlank()).map(Cursor::new), PAGE);
  }

  /// A whole number within the range of `int`, typed as this language writes numbers.
  public int whole(String field) {
    return number(field, language.plain(text(field)));
  }

  /// What of a field's values are ids, for showing a form again.
  public Set<UUID> ids(String field) {
    Set<UUID> ids = new LinkedHashSet<>();
    for (String text : all(field)) {
      try {
        ids.add(UUID.fromString(text));
      } catch (IllegalArgumentException _) {
        // whoever reads the form refuses it
      }
    }
    return ids;
  }

  /// The id of something that was chosen.
  public UUID uuid(String field) {
    try {
      return UUID.fromString(text(field));
    } catch (IllegalArgumentException _) {
      throw new Refused(new InputRefusal.Missing(field));
    }
  }

  private static int number(String field, String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException _) {
      throw new Refused(new QuantityRefusal.NotANumber(field));
    }
  }

  /// The sentences beside a field.
  public List<String> faults(String field) {
    return faults.stream()
        .filter(fault -> fault.field().equals(field))
        .map(Fault::sentence)
        .toList();
  }

  /// The ids of the texts that describe a field, for `aria-describedby`; none is null, which leaves
  /// the attribute out.
  public @Nullable String described(String field, String help) {
    String ids =
        (help.isEmpty() ? "" : field + "-help ")
            + (faults(field).isEmpty() ? "" : field + "-fault");
    return ids.isEmpty() ? null : ids.strip();
  }
}
