package org.commonweal.rounds;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Unit;
import org.commonweal.rounds.RoundsRefusal.ClaimChange;
import org.commonweal.rounds.RoundsRefusal.PlanOutdated;

/// What has changed between the inputs of a plan and those found now.
record Difference(Inputs then, Inputs now, Unit unit) {

  private static final int LIMIT = 50;

  PlanOutdated refusal() {
    return new PlanOutdated(
        new Quantity(then.terms().stock(), unit),
        new Quantity(now.terms().stock(), unit),
        !then.queue().equals(now.queue()),
        changes().stream().limit(LIMIT).toList());
  }

  private List<ClaimChange> changes() {
    Map<UUID, Map<String, BigInteger>> before = then.asked();
    Map<UUID, Map<String, BigInteger>> after = now.asked();
    var recipients = new TreeSet<>(before.keySet());
    recipients.addAll(after.keySet());
    return recipients.stream()
        .filter(id -> !before.getOrDefault(id, Map.of()).equals(after.getOrDefault(id, Map.of())))
        .map(id -> new ClaimChange(id, total(before, id), total(after, id)))
        .toList();
  }

  private Quantity total(Map<UUID, Map<String, BigInteger>> asked, UUID id) {
    BigInteger total =
        asked.getOrDefault(id, Map.of()).values().stream().reduce(BigInteger.ZERO, BigInteger::add);
    return new Quantity(total, unit);
  }
}
