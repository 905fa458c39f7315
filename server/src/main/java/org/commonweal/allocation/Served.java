package org.commonweal.allocation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// The portions of everybody who was served so far, in order of the first claim.
final class Served {

  private final int[] turns;
  private final List<UUID> recipients;
  private final List<List<Portion>> portions;

  /// So many stand in the queue.
  Served(int queue) {
    turns = new int[queue + 1];
    recipients = new ArrayList<>(queue);
    portions = new ArrayList<>(queue);
  }

  void add(int place, UUID recipient, Portion portion) {
    if (turns[place] == 0) {
      recipients.add(recipient);
      portions.add(List.of(portion));
      turns[place] = portions.size();
      return;
    }
    List<Portion> earlier = portions.get(turns[place] - 1);
    portions.set(turns[place] - 1, Stream.concat(earlier.stream(), Stream.of(portion)).toList());
  }

  List<Allocation> allocations() {
    List<Allocation> allocations = new ArrayList<>(recipients.size());
    for (int i = 0; i < recipients.size(); i++) {
      allocations.add(allocation(recipients.get(i), portions.get(i)));
    }
    return allocations;
  }

  private static Allocation allocation(UUID recipient, List<Portion> portions) {
    if (portions.size() == 1) {
      Portion only = portions.getFirst();
      return new Allocation(recipient, only.asked(), only.amount(), portions);
    }
    BigInteger asked = BigInteger.ZERO;
    BigInteger amount = BigInteger.ZERO;
    for (Portion portion : portions) {
      asked = asked.add(portion.asked());
      amount = amount.add(portion.amount());
    }
    return new Allocation(recipient, asked, amount, portions);
  }
}
