package org.commonweal.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.commons.PoolId;
import org.commonweal.identity.Caller;
import org.commonweal.imports.BadLine;
import org.commonweal.imports.ImportKind;
import org.commonweal.imports.ImportOrder;
import org.commonweal.imports.ImportReport;
import org.commonweal.imports.Imports;
import org.commonweal.kernel.CommunityId;
import org.commonweal.language.Language;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Imports of files.
@RestController
class ImportEndpoint {

  private final Imports imports;

  ImportEndpoint(Imports imports) {
    this.imports = imports;
  }

  /// A `preview` writes nothing; a `partial` import leaves bad lines instead of refusing the file.
  record Order(Optional<UUID> pool, Optional<Boolean> preview, Optional<Boolean> partial) {

    ImportOrder asked(ImportKind kind) {
      return new ImportOrder(
          kind, pool.map(PoolId::new), preview.orElse(false), partial.orElse(false));
    }
  }

  /// A line that cannot be imported, and why.
  record Line(long line, String detail, List<Fault> errors) {

    static Line of(BadLine bad) {
      List<String> sentences =
          bad.refusals().stream().map(Language.ENGLISH::sentence).distinct().toList();
      return new Line(bad.line(), String.join(" ", sentences), Fault.of(bad.refusals()));
    }
  }

  record Report(
      ImportKind kind,
      boolean preview,
      String summary,
      int lines,
      int added,
      int already,
      List<Line> refused) {

    static Report of(ImportReport report) {
      return new Report(
          report.kind(),
          report.preview(),
          summary(report),
          report.lines(),
          report.added(),
          report.already(),
          report.refused().stream().map(Line::of).toList());
    }

    private static String summary(ImportReport report) {
      Map<String, Object> facts = new LinkedHashMap<>();
      facts.put("added", report.added());
      facts.put("already", report.already());
      facts.put("kind", Words.of(report.kind()));
      facts.put("bad", report.lines() - report.added() - report.already());
      return Language.ENGLISH.told(report.preview() ? "import-preview" : "import-done", facts);
    }
  }

  @PostMapping(path = Places.COMMUNITY + "/imports", consumes = "text/csv")
  Report run(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @RequestParam ImportKind kind,
      @ParameterObject Order order,
      @RequestBody byte[] file) {
    return Report.of(imports.run(caller, community, order.asked(kind), file));
  }
}
