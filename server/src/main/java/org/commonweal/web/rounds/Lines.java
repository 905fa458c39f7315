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
public record Lines(Visit visit, Story story, Item item, Map<MemberId, String> names) {

  public Lines {
    names = Map.copyOf(names);
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
