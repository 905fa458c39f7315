package org.commonweal.web.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.commonweal.imports.ImportKind;
import org.commonweal.web.Choice;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Option;
import org.commonweal.web.Visit;

/// The form that takes a file, or pasted lines, and says what they are.
public record ImportPage(Visit visit, List<Option> pools, Form form) implements FormPage {

  public ImportPage {
    pools = List.copyOf(pools);
  }

  @Override
  public String title() {
    return "Import a file";
  }

  public List<Option> kinds() {
    return Arrays.stream(ImportKind.values()).map(ImportPage::option).toList();
  }

  public String limit() {
    return visit.language().number(Lines.MOST_BYTES);
  }

  private static Option option(ImportKind kind) {
    return new Option(Choice.value(kind), words(kind), String.join(",", kind.columns()));
  }

  static String words(ImportKind kind) {
    return kind.name().substring(0, 1) + kind.name().substring(1).toLowerCase(Locale.ROOT);
  }
}
