package org.commonweal.language;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// The components of a record by their names: what a sentence may tell.
public final class Facts {

  private Facts() {}

  /// The facts of a record, in the order of its components.
  public static Map<String, Object> of(Object told) {
    Map<String, Object> facts = new LinkedHashMap<>();
    if (told.getClass().isRecord()) {
      for (RecordComponent component : told.getClass().getRecordComponents()) {
        facts.put(component.getName(), value(component, told));
      }
    }
    return facts;
  }

  /// The stable name of a choice: `stock-ended` for a `StockEnded`.
  public static String name(Object choice) {
    return choice
        .getClass()
        .getSimpleName()
        .replaceAll("(?<!^)([A-Z])", "-$1")
        .toLowerCase(Locale.ROOT);
  }

  private static Object value(RecordComponent component, Object told) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(told);
    } catch (ReflectiveOperationException unreadable) {
      throw new IllegalStateException("component: " + component, unreadable);
    }
  }
}
