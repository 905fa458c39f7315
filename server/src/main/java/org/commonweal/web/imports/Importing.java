package org.commonweal.web.imports;

import java.util.Map;
import java.util.Optional;
import org.commonweal.commons.PoolId;
import org.commonweal.imports.ImportKind;
import org.commonweal.imports.ImportOrder;
import org.commonweal.imports.ImportReport;
import org.commonweal.imports.Imports;
import org.commonweal.web.Choice;
import org.commonweal.web.Form;
import org.commonweal.web.Visit;
import org.springframework.stereotype.Component;

/// Imports what a form says, or only looks what would happen.
@Component
class Importing {

  private final Imports imports;

  Importing(Imports imports) {
    this.imports = imports;
  }

  ImportReport preview(Visit visit, Form form) {
    return run(visit, form, new ImportOrder(kind(form), pool(form), true, false));
  }

  /// All lines, or the good ones if the form says so.
  ImportReport write(Visit visit, Form form) {
    boolean partial = form.has("partial", "on");
    return run(visit, form, new ImportOrder(kind(form), pool(form), false, partial));
  }

  private ImportReport run(Visit visit, Form form, ImportOrder order) {
    return imports.run(visit.caller(), visit.id(), order, Lines.of(form));
  }

  static ImportKind kind(Form form) {
    return Choice.of(form, "kind", ImportKind.values());
  }

  private static Optional<PoolId> pool(Form form) {
    return form.text("pool").isBlank()
        ? Optional.empty()
        : Optional.of(new PoolId(form.uuid("pool")));
  }

  static String told(Visit visit, ImportReport report) {
    Map<String, Object> facts =
        Map.of(
            "added", report.added(),
            "already", report.already(),
            "kind", Choice.value(report.kind()),
            "bad", report.lines() - report.added() - report.already());
    return visit.language().told("import-done", facts);
  }
}
