package org.commonweal.kernel;

import java.util.Map;

/// Takes what must be there out of a map; a missing key is a bug and says which one.
public final class Lookup {

  private Lookup() {}

  public static <K, V> V in(Map<K, V> map, K key) {
    V value = map.get(key);
    if (value == null) {
      throw new IllegalStateException("key: " + key + " (expected: one of " + map.keySet() + ")");
    }
    return value;
  }
}
