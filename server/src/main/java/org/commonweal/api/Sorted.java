package org.commonweal.api;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/// Sets in a stable order, so that the same state is the same text.
final class Sorted {

  private Sorted() {}

  static <T extends Comparable<T>> SortedSet<T> of(Collection<T> some) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(some));
  }
}
