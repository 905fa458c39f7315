package org.commonweal.api;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Names the schemas of the API's records: `Shown` of the `MemberEndpoint` is a `Member`, its `New`
/// a `NewMember`, its other records keep their own name behind the noun. Remembers whose name is
/// whose.
final class SchemaNames extends TypeNameResolver {

  private final Map<String, Class<?>> named = new ConcurrentHashMap<>();

  /// The record that a schema describes.
  Optional<Class<?>> described(String schema) {
    return Optional.ofNullable(named.get(schema));
  }

  @Override
  protected String nameForClass(Class<?> type, Set<Options> options) {
    Class<?> outer = type.getEnclosingClass();
    String name = outer == null ? super.nameForClass(type, options) : nested(outer, type);
    named.put(name, type);
    return name;
  }

  @Override
  protected String nameForGenericType(JavaType type, Set<Options> options) {
    String name = super.nameForGenericType(type, options);
    named.put(name, type.getRawClass());
    return name;
  }

  private static String nested(Class<?> outer, Class<?> type) {
    String noun = outer.getSimpleName().replaceAll("Endpoint$", "");
    return switch (type.getSimpleName()) {
      case "Shown" -> noun;
      case "New" -> "New" + noun;
      default -> noun + type.getSimpleName();
    };
  }
}
