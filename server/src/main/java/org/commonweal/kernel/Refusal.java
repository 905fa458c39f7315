package org.commonweal.kernel;

/// An expected "no", as data: a record whose components are the facts.
///
/// Its stable type is the record's name in kebab case; the sentence for people is looked up by that
/// type, so a refusal holds facts and never prose.
public interface Refusal {

  Kind kind();

  /// The input field the refusal belongs to, or the empty string if it belongs to the whole
  /// request.
  default String field() {
    return "";
  }

  /// The stable name of the refusal, such as `not-enough-stock`.
  default String type() {
    return getClass()
        .getSimpleName()
        .replaceAll("(?<!^)([A-Z])", "-$1")
        .toLowerCase(java.util.Locale.ROOT);
  }
}
