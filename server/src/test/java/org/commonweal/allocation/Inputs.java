package org.commonweal.allocation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The inputs of one ration in a test: people are numbers, who stand in the queue by number.
record Inputs(Terms terms, List<Recipient> queue, List<Tier> tiers) {

  static final long NO_CAP = Long.MAX_VALUE;

  static Inputs of(Strategy strategy, long stock) {
    Terms terms = new Terms(BigInteger.valueOf(stock), BigInteger.ONE, strategy);
    return new Inputs(terms, List.of(), List.of());
  }

  Inputs pack(long pack) {
    Terms changed = new Terms(terms.stock(), BigInteger.valueOf(pack), terms.strategy());
    return new Inputs(changed, queue, tiers);
  }

  Inputs stock(long stock) {
    Terms changed = new Terms(BigInteger.valueOf(stock), terms.pack(), terms.strategy());
    return new Inputs(changed, queue, tiers);
  }

  /// People 0, 1, 2 and so on, each with the same cap.
  Inputs people(int count, long cap) {
    return weights(cap, IntStream.generate(() -> 1).limit(count).toArray());
  }

  Inputs weights(long cap, int... weights) {
    List<Recipient> recipients = new ArrayList<>();
    for (int weight : weights) {
      recipients.add(new Recipient(id(recipients.size()), BigInteger.valueOf(cap), weight));
    }
    return new Inputs(terms, recipients, tiers);
  }

  /// One more tier in which person 0 asks for the first amount, and so on; 0 is no claim.
  Inputs tier(String name, long... asked) {
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < asked.length; i++) {
      if (asked[i] > 0) {
        claims.add(new Claim(id(i), BigInteger.valueOf(asked[i])));
      }
    }
    Tier tier = new Tier(name, claims);
    return new Inputs(terms, queue, Stream.concat(tiers.stream(), Stream.of(tier)).toList());
  }

  /// The same people in another queue.
  Inputs queue(int... people) {
    List<Recipient> changed = Arrays.stream(people).mapToObj(queue::get).toList();
    return new Inputs(terms, changed, tiers);
  }

  Ration ration() {
    return Rationing.ration(terms, queue, tiers);
  }

  /// What each person with a claim gets, in order of the first claim.
  long[] amounts() {
    return amounts(ration());
  }

  static long[] amounts(Ration ration) {
    return ration.allocations().stream()
        .mapToLong(each -> each.amount().longValueExact())
        .toArray();
  }

  static List<BigInteger> numbers(long... numbers) {
    return Arrays.stream(numbers).mapToObj(BigInteger::valueOf).toList();
  }

  static UUID id(int person) {
    return new UUID(0x7000, 0x8000_0000_0000_0000L | person);
  }
}
