package org.commonweal.api;

import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/// Spells enum constants as the API's words, so that modules need no annotations for JSON.
final class Spelling extends JacksonAnnotationIntrospector {

  @Override
  public String[] findEnumValues(
      MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, String[] names) {
    return Words.of(constants);
  }
}
