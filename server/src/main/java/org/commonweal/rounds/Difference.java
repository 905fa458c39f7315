package org.commonweal.rounds;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.commonweal.rounds.RoundsRefusal.ClaimChange;
import org.commonweal.rounds.RoundsRefusal.PlanOutdated;

/// What has changed between the inputs of a plan and those found now.
final class Difference {

  private static final int LIMIT = 50;

  private Difference() {}

  static PlanOutdated between(Inputs then, Inputs now) {
    List<ClaimChange> changes = changes(then.asked(), now.asked());
    boolean terms =
        !then.queue().equals(now.queue()) || !then.terms().pack().equals(now.terms().pack());
    return new PlanOutdated(
        then.terms().stock(),
        now.terms().stock(),
        terms && changes.isEmpty(),
        changes.stream().limit(LIMIT).toList());
  }

  private static List<ClaimChange> changes(
      Map<UUID, Map<String, BigInteger>> then, Map<UUID, Map<String, BigInteger>> now) {
    var recipients = new TreeSet<>(then.keySet());
    recipients.addAll(now.keySet());
    return recipients.stream()
        .filter(id -> !then.getOrDefault(id, Map.of()).equals(now.getOrDefault(id, Map.of())))
        .map(id -> new ClaimChange(id, total(then, id), total(now, id)))
        .toList();
  }

  private static BigInteger total(Map<UUID, Map<String, BigInteger>> asked, UUID id) {
    return asked.getOrDefault(id, Map.of()).values().stream()
        .reduce(BigInteger.ZERO, BigInteger::add);
  }
}
