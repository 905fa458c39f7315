package org.commonweal.rounds;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.allocation.Claim;
import org.commonweal.allocation.Recipient;
import org.commonweal.allocation.Strategy;
import org.commonweal.allocation.Terms;
import org.commonweal.allocation.Tier;
import org.commonweal.kernel.Quantity;
import tools.jackson.databind.json.JsonMapper;

/// Frozen inputs as canonical JSON: keys sorted, no spaces, every number a string; a cap that is
/// absent means none. Written and read as a stream, since those of a large round are long.
final class InputsJson {

  private static final String RULE = Integer.toString(Inputs.RULE);

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .withConfigOverride(
              BigInteger.class,
              number -> number.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
          .build();

  private InputsJson() {}

  private record Document(
      UUID community,
      UUID item,
      String kind,
      BigInteger pack,
      List<Person> queue,
      String rule,
      BigInteger stock,
      String strategy,
      List<Stage> tiers) {}

  private record Person(
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<BigInteger> cap,
      UUID id,
      String weight) {

    static Person of(Recipient recipient) {
      return new Person(
          Optional.of(recipient.cap()).filter(cap -> !cap.equals(Quantity.MAX)),
          recipient.id(),
          Integer.toString(recipient.weight()));
    }

    Recipient recipient() {
      return new Recipient(id, cap.orElse(Quantity.MAX), Integer.parseInt(weight));
    }
  }

  private record Stage(List<Asked> claims, String name) {

    static Stage of(Tier tier) {
      return new Stage(tier.claims().stream().map(Asked::of).toList(), tier.name());
    }

    Tier tier() {
      return new Tier(name, claims.stream().map(Asked::claim).toList());
    }
  }

  private record Asked(BigInteger asked, UUID id) {

    static Asked of(Claim claim) {
      return new Asked(claim.asked(), claim.recipient());
    }

    Claim claim() {
      return new Claim(id, asked);
    }
  }

  static void write(Inputs inputs, OutputStream out) {
    Document document =
        new Document(
            inputs.community(),
            inputs.unit(),
            inputs.kind(),
            inputs.terms().pack(),
            inputs.queue().stream().map(Person::of).toList(),
            RULE,
            inputs.terms().stock(),
            inputs.terms().strategy().code(),
            inputs.tiers().stream().map(Stage::of).toList());
    JSON.writeValue(out, document);
  }

  static Inputs read(InputStream in) {
    Document document = JSON.readValue(in, Document.class);
    if (!document.rule().equals(RULE)) {
      throw new IllegalStateException(
          "rule: " + document.rule() + " (expected: " + RULE + ", the one this server knows)");
    }
    return new Inputs(
        document.kind(),
        document.community(),
        document.item(),
        new Terms(document.stock(), document.pack(), strategy(document.strategy())),
        document.queue().stream().map(Person::recipient).toList(),
        document.tiers().stream().map(Stage::tier).toList());
  }

  private static Strategy strategy(String code) {
    return Strategy.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
