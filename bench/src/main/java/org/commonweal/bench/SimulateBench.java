package org.commonweal.bench;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;
import org.commonweal.bench.simulation.Simulation;
import org.commonweal.bench.simulation.Tally;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Simulates communities at work, with faults, against a model.
@Command(
    name = "simulate",
    description = "Random work with faults, predicted by a model; a seed replays it.",
    mixinStandardHelpOptions = true)
final class SimulateBench implements Runnable {

  @Option(names = "--minutes", defaultValue = "1", description = "how long (${DEFAULT-VALUE})")
  private long minutes;

  @Option(
      names = "--steps",
      defaultValue = "1000000000",
      description = "how many steps at most, to replay a failure")
  private int steps;

  @Option(names = "--seed", defaultValue = "1", description = "of all chance (${DEFAULT-VALUE})")
  private long seed;

  @Override
  public void run() {
    try (Simulation simulation = Simulation.of(seed)) {
      long start = System.nanoTime();
      long end = start + TimeUnit.MINUTES.toNanos(minutes);
      IntPredicate more = step -> step < steps && System.nanoTime() < end;
      Tally tally = simulation.run(step -> progress(step) && more.test(step));
      tally.seen().forEach((what, times) -> IO.println("%8d %s".formatted(times, what)));
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      IO.println(
          "seed %d, %d steps in %d s: everything as predicted."
              .formatted(seed, simulation.steps(), took.toSeconds()));
    }
  }

  private boolean progress(int step) {
    if (step > 0 && step % 500 == 0) {
      System.err.println("step " + step);
    }
    return true;
  }
}
