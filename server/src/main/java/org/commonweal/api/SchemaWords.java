package org.commonweal.api;

import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;

/// Spells enum constants in the API's description as the API does.
final class SchemaWords extends NopAnnotationIntrospector {

  private static final long serialVersionUID = 1;

  @Override
  @SuppressWarnings("deprecation") // the description's generator still asks in the old way
  public String[] findEnumValues(Class<?> type, Enum<?>[] constants, String[] names) {
    return Words.of(constants);
  }
}
