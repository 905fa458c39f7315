package org.commonweal.rounds;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.commonweal.allocation.Claim;
import org.commonweal.allocation.Recipient;
import org.commonweal.allocation.Strategy;
import org.commonweal.allocation.Terms;
import org.commonweal.allocation.Tier;
import org.commonweal.kernel.Quantity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Frozen inputs as canonical JSON: keys sorted, no spaces, every number a string; a cap that is
/// absent means none.
final class InputsJson {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private InputsJson() {}

  static String write(Inputs inputs) {
    var root = new TreeMap<String, Object>();
    root.put("community", inputs.community().toString());
    root.put("item", inputs.unit().toString());
    root.put("kind", inputs.kind());
    root.put("pack", inputs.terms().pack().toString());
    root.put("queue", inputs.queue().stream().map(InputsJson::recipient).toList());
    root.put("rule", Integer.toString(Inputs.RULE));
    root.put("stock", inputs.terms().stock().toString());
    root.put("strategy", inputs.terms().strategy().code());
    root.put("tiers", inputs.tiers().stream().map(InputsJson::tier).toList());
    return JSON.writeValueAsString(root);
  }

  private static Map<String, Object> recipient(Recipient recipient) {
    var node = new TreeMap<String, Object>();
    node.put("id", recipient.id().toString());
    node.put("weight", Integer.toString(recipient.weight()));
    if (!recipient.cap().equals(Quantity.MAX)) {
      node.put("cap", recipient.cap().toString());
    }
    return node;
  }

  private static Map<String, Object> tier(Tier tier) {
    var node = new TreeMap<String, Object>();
    node.put("name", tier.name());
    node.put("claims", tier.claims().stream().map(InputsJson::claim).toList());
    return node;
  }

  private static Map<String, Object> claim(Claim claim) {
    var node = new TreeMap<String, Object>();
    node.put("id", claim.recipient().toString());
    node.put("asked", claim.asked().toString());
    return node;
  }

  static Inputs read(String text) {
    JsonNode root = JSON.readTree(text);
    return new Inputs(
        root.required("kind").asString(),
        uuid(root, "community"),
        uuid(root, "item"),
        new Terms(number(root, "stock"), number(root, "pack"), strategy(root)),
        list(root, "queue").stream().map(InputsJson::recipient).toList(),
        list(root, "tiers").stream().map(InputsJson::tier).toList());
  }

  private static Strategy strategy(JsonNode root) {
    return Strategy.valueOf(
        root.required("strategy").asString().toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static Recipient recipient(JsonNode node) {
    return new Recipient(
        uuid(node, "id"),
        node.has("cap") ? number(node, "cap") : Quantity.MAX,
        Integer.parseInt(node.required("weight").asString()));
  }

  private static Tier tier(JsonNode node) {
    return new Tier(
        node.required("name").asString(),
        list(node, "claims").stream()
            .map(claim -> new Claim(uuid(claim, "id"), number(claim, "asked")))
            .toList());
  }

  private static UUID uuid(JsonNode node, String field) {
    return UUID.fromString(node.required(field).asString());
  }

  private static BigInteger number(JsonNode node, String field) {
    return new BigInteger(node.required(field).asString());
  }

  private static List<JsonNode> list(JsonNode node, String field) {
    return node.required(field).valueStream().toList();
  }
}
