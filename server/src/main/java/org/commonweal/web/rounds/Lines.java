package org.commonweal.web.rounds;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.commonweal.allocation.Allocation;
import org.commonweal.allocation.FillRate;
import org.commonweal.community.MemberId;
import org.commonweal.items.Item;
import org.commonweal.kernel.Lookup;
import org.commonweal.language.Story;
import org.commonweal.web.Visit;
import org.commonweal.web.items.Amounts;

/// Words for what each person gets in a round.
public record Lines(
    Visit visit,
    Story story,
    Item item,
    Map<MemberId, String> names,
    Map<MemberId, FillRate> before) {

  public Lines {
    names = Map.copyOf(names);
    before = Map.copyOf(before);
  }

  /// Without anything of earlier rounds.
  public Lines(Visit visit, Story story, Item item, Map<MemberId, String> names) {
    this(visit, story, item, names, Map.of());
  }

  /// With what part people got in earlier rounds.
  Lines with(Map<MemberId, FillRate> rates) {
    return new Lines(visit, story, item, names, rates);
  }

  public boolean compares() {
    return !before.isEmpty();
  }

  /// What part of what they asked this person got in the last rounds.
  public String before(Allocation allocation) {
    FillRate rate = before.get(new MemberId(allocation.recipient()));
    return rate == null ? "–" : visit.language().percent(rate.percent());
  }

  public String name(Allocation allocation) {
    return Lookup.in(names, new MemberId(allocation.recipient()));
  }

  /// The reason, as sentences about this person.
  public List<String> why(Allocation allocation) {
    return visit
        .language()
        .why(allocation, new Story(who(allocation), story.item(), story.unit(), story.strategy()));
  }

  private String who(Allocation allocation) {
    return mine(allocation) ? visit.language().you() : name(allocation);
  }

  public boolean mine(Allocation allocation) {
    return allocation.recipient().equals(visit.member().id().value());
  }

  public String number(BigInteger minor) {
    return visit.language().number(item.quantity(minor));
  }

  public String text(BigInteger minor) {
    return Amounts.text(visit.language(), item, item.quantity(minor));
  }

  public String rate(Allocation allocation) {
    FillRate rate = FillRate.of(allocation.amount(), allocation.asked());
    return visit.language().percent(rate.percent());
  }
}
