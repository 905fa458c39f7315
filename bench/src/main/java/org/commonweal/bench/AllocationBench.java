package org.commonweal.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.commonweal.allocation.Claim;
import org.commonweal.allocation.Ration;
import org.commonweal.allocation.Rationing;
import org.commonweal.allocation.Recipient;
import org.commonweal.allocation.Strategy;
import org.commonweal.allocation.Terms;
import org.commonweal.allocation.Tier;
import org.commonweal.kernel.Quantity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Measures rations of a million claims with the inputs in memory, and prints a table.
@Command(
    name = "allocation",
    description = "Rations of many claims, inputs in memory: the median of several runs.",
    mixinStandardHelpOptions = true)
final class AllocationBench implements Runnable {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  @Option(names = "--claims", defaultValue = "1000000", description = "how many (${DEFAULT-VALUE})")
  private int claims;

  @Option(names = "--runs", defaultValue = "9", description = "how often (${DEFAULT-VALUE})")
  private int runs;

  private final Random random = new Random(1);
  private final Report report = new Report("allocation");

  @Override
  public void run() {
    IO.println(
        "%d claims, median (and best) of %d runs in ms, and the processor time of the calling thread"
            .formatted(claims, runs));
    IO.println("| demands | strategy | time | processor | given |");
    IO.println("|---|---|---|---|---|");
    List<Recipient> capped = queue(BigInteger.valueOf(5));
    List<Recipient> free = queue(Quantity.MAX);
    row("1 to 10, cap 5 x weight 1 to 4", capped, tiers(() -> between(10)));
    row("1 to 1 000 000, no cap", free, tiers(() -> between(1_000_000)));
    row("1 bit to 100 bits, no cap", free, tiers(this::anySize));
    report.write();
  }

  private void row(String demands, List<Recipient> queue, List<Tier> tiers) {
    BigInteger asked = BigInteger.ZERO;
    for (Claim claim : tiers.getFirst().claims()) {
      asked = asked.add(claim.asked());
    }
    for (Strategy strategy : Strategy.values()) {
      measure(demands, new Terms(asked.shiftRight(1), BigInteger.ONE, strategy), queue, tiers);
    }
  }

  private void measure(String demands, Terms terms, List<Recipient> queue, List<Tier> tiers) {
    long[] wall = new long[runs];
    long[] processor = new long[runs];
    BigInteger given = BigInteger.ZERO;
    for (int run = 0; run < runs; run++) {
      long start = System.nanoTime();
      long startProcessor = THREADS.getCurrentThreadCpuTime();
      Ration ration = Rationing.ration(terms, queue, tiers);
      wall[run] = System.nanoTime() - start;
      processor[run] = THREADS.getCurrentThreadCpuTime() - startProcessor;
      given = ration.given();
    }
    IO.println(
        "| %s | %s | %s | %s | %d |"
            .formatted(demands, terms.strategy().code(), text(wall), text(processor), given));
    String key = demands.replace(' ', '-').replace(",", "") + "." + terms.strategy().code();
    report.put(key + ".millis", wall[wall.length / 2] / 1e6);
    report.put(key + ".processorMillis", processor[processor.length / 2] / 1e6);
  }

  /// The median and the best in milliseconds.
  private static String text(long[] nanos) {
    Arrays.sort(nanos);
    return nanos[nanos.length / 2] / 1_000_000 + " (" + nanos[0] / 1_000_000 + ")";
  }

  private List<Recipient> queue(BigInteger cap) {
    List<Recipient> queue = new ArrayList<>();
    for (int i = 0; i < claims; i++) {
      queue.add(new Recipient(id(i), cap, 1 + random.nextInt(4)));
    }
    Collections.shuffle(queue, random);
    return queue;
  }

  private List<Tier> tiers(Supplier<BigInteger> asked) {
    List<Claim> all = new ArrayList<>();
    for (int i = 0; i < claims; i++) {
      all.add(new Claim(id(i), asked.get()));
    }
    return List.of(new Tier("need", all));
  }

  private static UUID id(int person) {
    return new UUID(person * 0x9E3779B97F4A7C15L, person * 0xC2B2AE3D27D4EB4FL);
  }

  private BigInteger between(int most) {
    return BigInteger.valueOf(1 + random.nextInt(most));
  }

  private BigInteger anySize() {
    return new BigInteger(1 + random.nextInt(100), random).add(BigInteger.ONE);
  }
}
