package org.commonweal.treasury;

import static java.util.stream.Collectors.toMap;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Lookup;
import org.commonweal.kernel.Quantity;
import org.springframework.stereotype.Service;

/// What a community has, where it is and whose it is: one sheet per currency, since currencies are
/// never added up.
@Service
public class Sheets {

  private final MoneyStore holdings;
  private final OutsidePlaces places;
  private final Membership membership;

  Sheets(MoneyStore holdings, OutsidePlaces places, Membership membership) {
    this.holdings = holdings;
    this.places = places;
    this.membership = membership;
  }

  /// A sheet for each currency that anything was ever counted in.
  public List<Sheet> of(Caller caller, CommunityId community) {
    membership.require(caller, community, Permission.READ_MONEY);
    Map<PlaceId, OutsidePlace> named =
        places.all(community).stream().collect(toMap(OutsidePlace::id, place -> place));
    List<PlaceHolding> there = holdings.places(community, named.keySet());
    List<MoneyStore.Total> totals = holdings.totals(community);
    return totals.stream()
        .map(MoneyStore.Total::currency)
        .distinct()
        .map(currency -> sheet(currency, lines(currency, there, named), totals))
        .toList();
  }

  private static List<Sheet.Line> lines(
      Currency currency, List<PlaceHolding> there, Map<PlaceId, OutsidePlace> named) {
    return there.stream()
        .filter(holding -> holding.currency().id().equals(currency.id()))
        .map(holding -> new Sheet.Line(Lookup.in(named, holding.place()), holding))
        .sorted(Comparator.comparing(line -> line.place().name()))
        .toList();
  }

  private static Sheet sheet(
      Currency currency, List<Sheet.Line> lines, List<MoneyStore.Total> totals) {
    return new Sheet(
        currency,
        lines,
        sum(currency, totals, Sheets::outside).negated(),
        sum(currency, totals, Sheets::members),
        sum(currency, totals, Sheets::elsewhere),
        sum(currency, totals, Sheets::difference));
  }

  private static Quantity sum(
      Currency currency, List<MoneyStore.Total> totals, Predicate<MoneyStore.Total> which) {
    return currency.quantity(
        totals.stream()
            .filter(total -> total.currency().id().equals(currency.id()))
            .filter(which)
            .map(MoneyStore.Total::balance)
            .reduce(BigInteger.ZERO, BigInteger::add));
  }

  private static boolean outside(MoneyStore.Total total) {
    return total.purpose().equals("outside");
  }

  private static boolean members(MoneyStore.Total total) {
    return total.purpose().equals("wallet");
  }

  private static boolean difference(MoneyStore.Total total) {
    return total.purpose().equals("difference");
  }

  private static boolean elsewhere(MoneyStore.Total total) {
    return !outside(total) && !members(total) && !difference(total);
  }
}
