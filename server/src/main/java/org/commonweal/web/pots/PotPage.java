package org.commonweal.web.pots;

import java.util.List;
import java.util.Optional;
import org.commonweal.community.Permission;
import org.commonweal.kernel.Quantity;
import org.commonweal.pots.PotOverview;
import org.commonweal.pots.Purse;
import org.commonweal.pots.Spent;
import org.commonweal.web.Bar;
import org.commonweal.web.Chart;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Visit;

/// A pot: what the visitor has in it, for its treasurers what everybody has, and what was spent.
public record PotPage(Visit visit, PotTold told, PotOverview of, Form form) implements FormPage {

  @Override
  public String title() {
    return of.pot().name();
  }

  public String path(String below) {
    return told.pot(of.pot().id(), below);
  }

  public String money(Quantity amount) {
    return told.money(amount, of.pot().currency());
  }

  public boolean changes() {
    return visit.may(Permission.KEEP_MONEY) && of.pot().open();
  }

  public boolean keeps() {
    return of.keeps() && of.pot().open();
  }

  public boolean shows() {
    return of.keeps() || visit.may(Permission.READ_MONEY);
  }

  public Quantity sum() {
    return of.purses().stream()
        .map(Purse::remaining)
        .reduce(Quantity.zero(of.pot().currency().unit()), Quantity::plus);
  }

  public Optional<Chart> byCategory() {
    return chart("Spent on what", of.categories());
  }

  public Optional<Chart> byMonth() {
    return chart("Spent when", of.months());
  }

  private Optional<Chart> chart(String title, List<Spent> spent) {
    if (spent.isEmpty()) {
      return Optional.empty();
    }
    Quantity none = Quantity.zero(of.pot().currency().unit());
    Quantity all = spent.stream().map(Spent::amount).reduce(none, Quantity::plus);
    List<Bar> bars =
        spent.stream()
            .map(one -> new Bar(one.heading(), one.amount(), all.minus(one.amount())))
            .toList();
    return Optional.of(
        new Chart(title + ", in " + of.pot().currency().code(), "this", "everything else", bars));
  }
}
