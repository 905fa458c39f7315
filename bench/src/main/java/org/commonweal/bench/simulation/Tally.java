package org.commonweal.bench.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.commonweal.kernel.Refusal;
import org.commonweal.ledger.LedgerRefusal;
import org.commonweal.treasury.TreasuryRefusal;

/// What occurred in a simulation, and how often.
public final class Tally {

  private final Map<String, Long> seen = new TreeMap<>();

  void saw(String what) {
    seen.merge(what, 1L, Long::sum);
  }

  void refused(Refusal refusal) {
    saw(name(refusal.getClass()));
  }

  private static String name(Class<?> refusal) {
    return "refused " + refusal.getName().replaceFirst(".*\\.", "").replace('$', '.');
  }

  boolean has(String what) {
    return seen.containsKey(what);
  }

  /// The kinds of refusal of the ledger and of the treasury that never occurred.
  public List<String> missing() {
    return Stream.of(LedgerRefusal.class, TreasuryRefusal.class)
        .flatMap(refusals -> Arrays.stream(refusals.getPermittedSubclasses()))
        .map(Tally::name)
        .filter(name -> !seen.containsKey(name))
        .toList();
  }

  public Map<String, Long> seen() {
    return new TreeMap<>(seen);
  }
}
