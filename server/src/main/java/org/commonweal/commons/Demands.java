package org.commonweal.commons;

import static java.util.stream.Collectors.groupingBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.commonweal.allocation.Allocation;
import org.commonweal.allocation.Claim;
import org.commonweal.allocation.Portion;
import org.commonweal.allocation.Recipient;
import org.commonweal.allocation.Tier;
import org.commonweal.community.MemberId;
import org.commonweal.items.OpenNeed;
import org.commonweal.items.Priority;
import org.commonweal.items.Received;
import org.commonweal.kernel.Lookup;

/// The open needs for one item, oldest first, as a round sees them: one demand per person and tier.
record Demands(List<OpenNeed> open) {

  private static final String ALIKE = "alike";

  /// Everybody who asks, in the order of their oldest need.
  List<Recipient> recipients(BigInteger cap, Map<MemberId, Integer> weights) {
    return open.stream()
        .map(OpenNeed::member)
        .distinct()
        .map(member -> new Recipient(member.value(), cap, weights.getOrDefault(member, 1)))
        .toList();
  }

  List<Tier> tiers(PriorityMode mode) {
    return switch (mode) {
      case NEEDS_FIRST ->
          Stream.of(Priority.values())
              .map(priority -> tier(priority.code(), need -> need.priority() == priority))
              .toList();
      case ALIKE -> List.of(tier(ALIKE, _ -> true));
    };
  }

  private Tier tier(String name, Predicate<OpenNeed> belongs) {
    Map<MemberId, BigInteger> asked = new LinkedHashMap<>();
    open.stream()
        .filter(belongs)
        .forEach(need -> asked.merge(need.member(), need.open(), BigInteger::add));
    return new Tier(
        name,
        asked.entrySet().stream()
            .map(entry -> new Claim(entry.getKey().value(), entry.getValue()))
            .toList());
  }

  /// What each need gets of what its member gets: needs before wants, the oldest first.
  List<Received> served(List<Allocation> allocations) {
    Map<MemberId, List<OpenNeed>> byMember = open.stream().collect(groupingBy(OpenNeed::member));
    List<Received> received = new ArrayList<>();
    for (Allocation allocation : allocations) {
      List<OpenNeed> own = Lookup.in(byMember, new MemberId(allocation.recipient()));
      for (Portion portion : allocation.portions()) {
        fill(own, portion, received);
      }
    }
    return received;
  }

  private static void fill(List<OpenNeed> own, Portion portion, List<Received> received) {
    BigInteger left = portion.amount();
    for (Priority priority : Priority.values()) {
      for (OpenNeed need : own) {
        if (need.priority() != priority || !in(portion, priority) || left.signum() == 0) {
          continue;
        }
        BigInteger amount = left.min(need.open());
        received.add(new Received(need.id(), amount));
        left = left.subtract(amount);
      }
    }
  }

  private static boolean in(Portion portion, Priority priority) {
    return portion.tier().equals(ALIKE) || portion.tier().equals(priority.code());
  }
}
