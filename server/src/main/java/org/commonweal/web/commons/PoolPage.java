package org.commonweal.web.commons;

import java.util.List;
import java.util.Optional;
import org.commonweal.commons.Pool;
import org.commonweal.commons.StockLine;
import org.commonweal.commons.WaitingPlan;
import org.commonweal.community.Permission;
import org.commonweal.items.Item;
import org.commonweal.rounds.Round;
import org.commonweal.sharing.Offer;
import org.commonweal.web.Visit;
import org.commonweal.web.WebPage;
import org.commonweal.web.items.Amounts;

/// One pool; `allowed` names its items and is empty if it takes any. `plans` wait for a second
/// manager or were approved, and are for managers.
public record PoolPage(
    Visit visit,
    Pool pool,
    Standing standing,
    List<StockLine> stock,
    List<String> allowed,
    List<Offer> recent,
    List<Round> rounds,
    List<WaitingPlan> plans,
    Optional<WeekChart> chart)
    implements WebPage {

  public PoolPage {
    stock = List.copyOf(stock);
    allowed = List.copyOf(allowed);
    recent = List.copyOf(recent);
    rounds = List.copyOf(rounds);
    plans = List.copyOf(plans);
  }

  @Override
  public String title() {
    return pool.name();
  }

  public String path(String below) {
    return Paths.pool(visit, pool.id(), below);
  }

  /// Whether the visitor may bring something.
  public boolean contributable() {
    return pool.open() && visit.may(Permission.GIVE);
  }

  /// Whether the visitor looks after the pool.
  public boolean keeps() {
    return pool.open() && standing.manages();
  }

  /// Whether the visitor has contributions to confirm.
  public boolean confirms() {
    return standing.manages() && standing.waiting() > 0;
  }

  /// Whether the visitor has something to give out.
  public boolean gives() {
    return standing.manages() && stock.stream().anyMatch(line -> line.quantity().signum() > 0);
  }

  public Contributed contributed() {
    return new Contributed(visit);
  }

  /// `Distributed 80 Tomatoes to 20 members on Nov 15, 2025`.
  public String sentence(Round round) {
    return new RoundSentence(visit.language(), item(round)).done(round);
  }

  /// `10 Tomatoes to 4 people`.
  public String sentence(WaitingPlan plan) {
    return Amounts.text(visit.language(), plan.item(), plan.given())
        + " to "
        + number(plan.served())
        + (plan.served() == 1 ? " person" : " people");
  }

  public boolean own(WaitingPlan plan) {
    return plan.plannedBy().equals(visit.caller().person());
  }

  /// A committed round has moved stock, so that its item has a line.
  private Item item(Round round) {
    return stock.stream()
        .map(StockLine::item)
        .filter(item -> item.unit().equals(round.order().unit()))
        .findFirst()
        .orElseThrow();
  }

  public String number(long count) {
    return visit.language().number(count);
  }

  /// Whether some of it is kept for those who ask for it.
  public boolean aside(StockLine line) {
    return line.aside().signum() > 0;
  }

  public String asideText(StockLine line) {
    return Amounts.units(visit.language(), line.item(), line.aside());
  }

  public String amount(StockLine line) {
    return Amounts.units(visit.language(), line.item(), line.quantity());
  }
}
