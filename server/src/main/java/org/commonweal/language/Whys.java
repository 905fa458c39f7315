package org.commonweal.language;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonweal.allocation.Allocation;
import org.commonweal.allocation.Fraction;
import org.commonweal.allocation.Odd;
import org.commonweal.allocation.Portion;
import org.commonweal.allocation.Strategy;
import org.commonweal.allocation.Why;
import org.commonweal.kernel.Quantity;

/// Tells why somebody received an amount, from the reasons that were stored with it.
record Whys(Language language, Story story) {

  /// One text of several sentences for each tier; the tiers are named if there is more than one.
  List<String> of(Allocation allocation) {
    List<Portion> portions = allocation.portions();
    return portions.stream()
        .map(portion -> portions.size() == 1 ? text(portion) : tier(portion) + text(portion))
        .toList();
  }

  private String tier(Portion portion) {
    return texts().of("tier-" + portion.tier(), Map.of()) + " ";
  }

  private String text(Portion portion) {
    Map<String, Object> facts = facts(portion);
    List<String> sentences = new ArrayList<>();
    keys(portion).forEach(key -> sentences.add(texts().of(key, facts)));
    return String.join(" ", sentences);
  }

  private List<String> keys(Portion portion) {
    List<String> keys = new ArrayList<>(List.of("asked"));
    keys.addAll(
        switch (portion.why()) {
          case Why.InFull _ -> List.of("in-full");
          case Why.Capped _ -> List.of("capped");
          case Why.CutToPacks _ -> List.of("cut-to-packs");
          case Why.StockEnded _ -> List.of("stock-ended");
          case Why.Share share -> List.of(shared(), "exact", odd(share.odd()));
        });
    keys.add("got");
    return keys;
  }

  private String shared() {
    return story.strategy() == Strategy.EQUAL ? "shared-equally" : "shared-in-proportion";
  }

  private static String odd(Odd odd) {
    return switch (odd) {
      case Odd.None _ -> "odd-none";
      case Odd.RoundedDown _ -> "odd-rounded-down";
      case Odd.LargestRemainder _ -> "odd-largest-remainder";
      case Odd.FirstInQueue _ -> "odd-first-in-queue";
      case Odd.LaterInQueue _ -> "odd-later-in-queue";
    };
  }

  private Map<String, Object> facts(Portion portion) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("who", story.who());
    facts.put("item", story.item());
    facts.put("asked", quantity(portion.asked()));
    facts.put("amount", quantity(portion.amount()));
    switch (portion.why()) {
      case Why.InFull _ -> {}
      case Why.Capped capped -> facts.put("cap", quantity(capped.cap()));
      case Why.CutToPacks cut -> facts.put("pack", quantity(cut.pack()));
      case Why.StockEnded ended -> facts.put("there", quantity(ended.there()));
      case Why.Share share -> share(share, facts);
    }
    return facts;
  }

  private void share(Why.Share share, Map<String, Object> facts) {
    boolean equal = story.strategy() == Strategy.EQUAL;
    facts.put("stock", quantity(share.stock()));
    facts.put("basis", equal ? share.basis() : quantity(share.basis()));
    facts.put("total", equal ? share.total() : quantity(share.total()));
    facts.put("exact", exact(share.exact()));
    facts.putAll(Facts.of(share.odd()));
  }

  /// An exact share in whole units: `4 7/12`.
  private String exact(Fraction share) {
    BigInteger parts = BigInteger.TEN.pow(story.unit().decimals());
    Fraction units = new Fraction(share.numerator(), share.denominator().multiply(parts));
    if (units.rest().numerator().signum() == 0) {
      return language.number(units.whole());
    }
    String whole = units.whole().signum() == 0 ? "" : language.number(units.whole()) + " ";
    return whole + units.rest().numerator() + "/" + units.rest().denominator();
  }

  private Quantity quantity(BigInteger minor) {
    return new Quantity(minor, story.unit());
  }

  private Sentences texts() {
    return new Sentences("messages.why", language);
  }
}
