package org.commonweal.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The figures of one benchmark by name, written as JSON to `var/bench` when it is over.
record Report(String name, Map<String, Object> figures) {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  Report(String name) {
    this(name, new TreeMap<>());
  }

  /// Notes a figure with two decimals.
  void put(String figure, double value) {
    figures.put(figure, Math.round(value * 100) / 100.0);
  }

  void put(String figure, boolean value) {
    figures.put(figure, value);
  }

  void write() {
    Path file = Path.of(System.getProperty("commonweal.root", "."), "var", "bench", name + ".json");
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, JSON.writeValueAsString(figures));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    IO.println("Written as JSON to " + file);
  }
}
