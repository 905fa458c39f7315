package org.commonweal.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// The address of a list with its filters, to which the next page's place can be added.
public record Query(String path, Map<String, String> filters) {

  public Query {
    filters = new LinkedHashMap<>(filters);
  }

  public static Query of(String path) {
    return new Query(path, Map.of());
  }

  /// This address with one filter more, unless its value is empty.
  public Query with(String name, String value) {
    if (value.isBlank()) {
      return this;
    }
    Map<String, String> more = new LinkedHashMap<>(filters);
    more.put(name, value);
    return new Query(path, more);
  }

  public String href() {
    if (filters.isEmpty()) {
      return path;
    }
    return filters.entrySet().stream()
        .map(filter -> filter.getKey() + "=" + encoded(filter.getValue()))
        .collect(Collectors.joining("&", path + "?", ""));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
