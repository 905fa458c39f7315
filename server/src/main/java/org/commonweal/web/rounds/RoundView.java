package org.commonweal.web.rounds;

import java.util.List;
import java.util.stream.Collectors;
import org.commonweal.allocation.Allocation;
import org.commonweal.commons.Pool;
import org.commonweal.kernel.Quantity;
import org.commonweal.rounds.Round;
import org.commonweal.web.Choice;
import org.commonweal.web.Query;
import org.commonweal.web.Visit;
import org.commonweal.web.commons.Paths;
import org.commonweal.web.commons.RoundSentence;
import org.commonweal.web.commons.Strategies;
import org.commonweal.web.items.Amounts;

/// A round with what its pages tell besides: the pool, and words for the allocations shown.
public record RoundView(Round round, Pool pool, Lines lines, List<Allocation> allocations) {

  public RoundView {
    allocations = List.copyOf(allocations);
  }

  public Visit visit() {
    return lines.visit();
  }

  public String path(String below) {
    return Paths.round(visit(), round.id().value()) + below;
  }

  public String poolPath(String below) {
    return Paths.pool(visit(), pool.id(), below);
  }

  public String why(Allocation allocation) {
    return Paths.why(visit(), round.id().value(), allocation.recipient());
  }

  /// `Proportional to need, at most 5 each`.
  public String strategy() {
    String name = Strategies.name(round.order().strategy());
    return round
        .order()
        .cap()
        .map(cap -> name + ", at most " + number(lines.item().quantity(cap)) + " each")
        .orElse(name);
  }

  public String number(Quantity quantity) {
    return visit().language().number(quantity);
  }

  public String count(int number) {
    return visit().language().number(number);
  }

  public String text(Quantity quantity) {
    return Amounts.text(visit().language(), lines.item(), quantity);
  }

  /// `Distributed 80 Tomatoes to 20 members on Nov 15, 2025`.
  public String sentence() {
    return new RoundSentence(visit().language(), lines.item()).done(round);
  }

  /// The wizard with the same choices.
  public String again() {
    Query query =
        Query.of(poolPath("/rounds/new"))
            .with("item", lines.item().id().value().toString())
            .with("strategy", Choice.value(round.order().strategy()))
            .with(
                "cap",
                round.order().cap().map(cap -> number(lines.item().quantity(cap))).orElse(""));
    String chosen =
        round.order().chosen().stream()
            .sorted()
            .map(member -> "&chosen=" + member)
            .collect(Collectors.joining());
    return query.href() + chosen;
  }
}
