package org.commonweal.api;

import java.util.List;
import org.commonweal.kernel.Refusal;
import org.commonweal.language.Language;

/// One refusal within an answer about a set: the field, the stable type, and the sentence.
record Fault(String field, String type, String detail) {

  static List<Fault> of(List<Refusal> refusals) {
    return refusals.stream().map(Fault::of).toList();
  }

  static Fault of(Refusal refusal) {
    return new Fault(
        refusal.field(),
        "urn:commonweal:refusal:" + refusal.type(),
        Language.ENGLISH.sentence(refusal));
  }
}
