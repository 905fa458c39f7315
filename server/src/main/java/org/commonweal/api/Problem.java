package org.commonweal.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonweal.imports.ImportRefusal;
import org.commonweal.kernel.Refusal;
import org.commonweal.language.Language;
import org.commonweal.savings.SavingsRefusal;
import org.commonweal.treasury.TreasuryRefusal;

/// Problem details by RFC 9457: the refusal's stable type, its sentence, its facts as fields, and
/// one error for each field; of savings also their stable code and name.
record Problem(int status, Map<String, Object> body) {

  static Problem of(List<Refusal> refusals, Language language) {
    Refusal first = refusals.getFirst();
    Map<String, Object> body = FactsJson.of(first);
    body.put("type", "urn:commonweal:refusal:" + first.type());
    body.put("title", language.title(first));
    body.put("status", status(first));
    body.put("detail", detail(refusals, language));
    if (refusals.size() > 1 || !first.field().isEmpty()) {
      body.put("errors", refusals.stream().map(refusal -> error(refusal, language)).toList());
    }
    if (first instanceof SavingsRefusal savings) {
      body.put("code", savings.code());
      body.put("name", savings.name());
    }
    if (first instanceof ImportRefusal.BadLines bad) {
      body.put("refused", bad.refused().stream().map(ImportEndpoint.Line::of).toList());
    }
    if (first instanceof TreasuryRefusal.NotAllRecorded not) {
      body.put("lines", not.lines().stream().map(line -> line(line, language)).toList());
    }
    return new Problem(status(first), body);
  }

  private static Map<String, Object> line(TreasuryRefusal.Line line, Language language) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("line", line.line());
    told.putAll(error(line.refusal(), language));
    return told;
  }

  private static int status(Refusal refusal) {
    return refusal instanceof RequestRefusal request ? request.status() : refusal.kind().status();
  }

  private static String detail(List<Refusal> refusals, Language language) {
    return String.join(" ", refusals.stream().map(language::sentence).distinct().toList());
  }

  private static Map<String, Object> error(Refusal refusal, Language language) {
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("field", refusal.field());
    error.put("type", "urn:commonweal:refusal:" + refusal.type());
    error.put("detail", language.sentence(refusal));
    return error;
  }
}
