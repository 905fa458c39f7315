package org.commonweal.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.commonweal.PublishedProgram;
import org.commonweal.kernel.Quantity;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The published script, which shares no code with the server, comes to the same amounts.
class RecomputeTest {

  private static final int ROUNDS = 300;

  @ParameterizedTest
  @EnumSource
  void theScriptRecomputesEveryAmountFromTheFrozenInputs(Strategy strategy, @TempDir Path directory)
      throws IOException, InterruptedException {
    List<Path> files = new ArrayList<>();
    StringBuilder expected = new StringBuilder();
    for (int seed = 0; seed < ROUNDS; seed++) {
      Inputs inputs = inputs(seed, strategy);
      files.add(Files.writeString(directory.resolve(seed + ".json"), json(inputs)));
      expected.append(lines(inputs.ration()));
    }
    String answer = new PublishedProgram("Recompute.java").run(files, directory);
    assertThat(answer).isEqualTo(expected.toString());
  }

  private static Inputs inputs(int seed, Strategy strategy) {
    return seed % 2 == 0 ? RandomInputs.small(seed, strategy) : RandomInputs.any(seed, strategy);
  }

  private static String lines(Ration ration) {
    String lines =
        ration.allocations().stream()
            .map(each -> each.recipient() + " " + each.amount() + "\n")
            .collect(Collectors.joining());
    return lines + "given " + ration.given() + " left " + ration.left() + "\n";
  }

  private static String json(Inputs inputs) {
    Terms terms = inputs.terms();
    return """
    {"community":"c","item":"i","kind":"commons","pack":"%s","queue":[%s],"rule":"1",\
    "stock":"%s","strategy":"%s","tiers":[%s]}\
    """
        .formatted(
            terms.pack(),
            inputs.queue().stream().map(RecomputeTest::json).collect(Collectors.joining(",")),
            terms.stock(),
            terms.strategy().code(),
            inputs.tiers().stream().map(RecomputeTest::json).collect(Collectors.joining(",")));
  }

  private static String json(Recipient recipient) {
    String cap = cap(recipient.cap());
    return "{%s\"id\":\"%s\",\"weight\":\"%d\"}".formatted(cap, recipient.id(), recipient.weight());
  }

  private static String cap(BigInteger cap) {
    return cap.equals(Quantity.MAX) ? "" : "\"cap\":\"" + cap + "\",";
  }

  private static String json(Tier tier) {
    String claims =
        tier.claims().stream()
            .map(claim ->
                "{\"asked\":\"%s\",\"id\":\"%s\"}".formatted(claim.asked(), claim.recipient()))
            .collect(Collectors.joining(","));
    return "{\"claims\":[%s],\"name\":\"%s\"}".formatted(claims, tier.name());
  }
}
