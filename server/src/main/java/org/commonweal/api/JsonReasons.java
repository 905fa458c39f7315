package org.commonweal.api;

import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.commonweal.kernel.InputRefusal;
import org.commonweal.kernel.Refusal;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// What is wrong with a JSON body, with the field named.
final class JsonReasons {

  private JsonReasons() {}

  static Refusal of(HttpMessageNotReadableException unreadable) {
    return switch (unreadable.getCause()) {
      case UnrecognizedPropertyException unknown ->
          new RequestRefusal.UnknownField(field(unknown), unknown.getPropertyName());
      case InvalidNullException missing -> new InputRefusal.Missing(field(missing));
      case MismatchedInputException wrong -> mismatched(wrong);
      case InputCoercionException wrong -> wrong(field(wrong), wrong.getTargetType());
      case null, default -> new RequestRefusal.NotReadable("JSON");
    };
  }

  private static Refusal mismatched(MismatchedInputException wrong) {
    if (field(wrong).isEmpty()) {
      return new RequestRefusal.NotReadable("a JSON object");
    }
    if (wrong.getOriginalMessage().matches("(?s)(Missing|Null|Cannot map `null`).*")) {
      return new InputRefusal.Missing(field(wrong));
    }
    return wrong(field(wrong), wrong.getTargetType());
  }

  /// The refusal of a value that is not of the type that belongs there.
  static Refusal wrong(String field, Class<?> type) {
    if (type.isEnum()) {
      Enum<?>[] constants = (Enum<?>[]) type.getEnumConstants();
      return new InputRefusal.NotOneOf(field, String.join(", ", Words.of(constants)));
    }
    return new RequestRefusal.WrongType(field, expected(type));
  }

  private static String expected(Class<?> type) {
    if (type == String.class) {
      return "text";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    if (type == UUID.class) {
      return "an id";
    }
    if (Temporal.class.isAssignableFrom(type)) {
      return "a date or time as ISO 8601 writes it";
    }
    if (Collection.class.isAssignableFrom(type)) {
      return "a list";
    }
    return type.isRecord() ? "an object" : "a whole number";
  }

  private static String field(JacksonException thrown) {
    StringBuilder path = new StringBuilder();
    List<JacksonException.Reference> references = thrown.getPath();
    for (JacksonException.Reference reference : references) {
      if (reference.getPropertyName() == null) {
        path.append('[').append(reference.getIndex()).append(']');
        continue;
      }
      path.append(path.isEmpty() ? "" : ".").append(reference.getPropertyName());
    }
    return path.isEmpty() ? current(thrown) : path.toString();
  }

  /// The field that was being read, for failures of the reader below the binding.
  private static String current(JacksonException thrown) {
    if (thrown.processor() instanceof JsonParser reader && reader.currentName() != null) {
      return reader.currentName();
    }
    return "";
  }
}
