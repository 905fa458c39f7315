package org.commonweal.bench;

import java.util.List;
import java.util.Locale;
import org.commonweal.allocation.Strategy;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Measures rations with the inputs in memory, by JMH, each in a process of its own, and prints a
/// table.
@Command(
    name = "allocation",
    description = "Rations of many claims, inputs in memory: milliseconds for each, by JMH.",
    mixinStandardHelpOptions = true)
final class AllocationBench implements Runnable {

  @Option(
      names = "--claims",
      split = ",",
      defaultValue = "1000,100000,1000000",
      description = "how many (${DEFAULT-VALUE})")
  private List<Integer> claims = List.of();

  @Option(
      names = "--demands",
      split = ",",
      defaultValue = "CAPPED",
      description = "what is asked for: ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE})")
  private List<Rations.Demands> demands = List.of();

  @Option(
      names = "--warm-up",
      defaultValue = "3",
      description = "iterations that are not counted (${DEFAULT-VALUE})")
  private int warmUp;

  @Option(
      names = "--runs",
      defaultValue = "5",
      description = "iterations of a second or one ration (${DEFAULT-VALUE})")
  private int runs;

  private final Report report = new Report("allocation");

  @Override
  public void run() {
    IO.println(
        "milliseconds for a ration: median, best and worst of %d iterations".formatted(runs));
    IO.println("| demands | strategy | claims | median | best | worst |");
    IO.println("|---|---|---|---|---|---|");
    for (Rations.Demands asked : demands) {
      for (int many : claims) {
        for (Strategy strategy : Strategy.values()) {
          row(asked, many, strategy);
        }
      }
    }
    report.write();
  }

  private void row(Rations.Demands asked, int many, Strategy strategy) {
    Statistics millis = measure(asked, many, strategy).getPrimaryResult().getStatistics();
    double median = millis.getPercentile(50);
    IO.println(
        "| %s | %s | %d | %.3f | %.3f | %.3f |"
            .formatted(
                asked.text(), strategy.code(), many, median, millis.getMin(), millis.getMax()));
    String key =
        "%s.%s.%d.".formatted(asked.name().toLowerCase(Locale.ROOT), strategy.code(), many);
    report.put(key + "millis", median);
    report.put(key + "bestMillis", millis.getMin());
  }

  private RunResult measure(Rations.Demands asked, int many, Strategy strategy) {
    var options =
        new OptionsBuilder()
            .include("^" + Rations.class.getName() + "\\.ration$")
            .param("claims", "" + many)
            .param("strategy", strategy.name())
            .param("demands", asked.name())
            .forks(1)
            .warmupIterations(warmUp)
            .warmupTime(TimeValue.seconds(1))
            .measurementIterations(runs)
            .measurementTime(TimeValue.seconds(1))
            .jvmArgsAppend("--sun-misc-unsafe-memory-access=allow")
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true)
            .build();
    try {
      return new Runner(options).runSingle();
    } catch (RunnerException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
