package org.commonweal.web.pots;

import java.util.List;
import java.util.Optional;
import org.commonweal.pots.Loaded;
import org.commonweal.pots.Pot;
import org.commonweal.pots.Purse;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Visit;

/// The form by which money goes from wallets into a pot, or back, and what it would do once it was
/// looked at.
public record LoadPage(
    Visit visit,
    PotTold told,
    Pot pot,
    List<Purse> purses,
    Form form,
    Optional<List<Loaded>> preview)
    implements FormPage {

  public LoadPage {
    purses = purses.stream().filter(purse -> !purse.left()).toList();
  }

  @Override
  public String title() {
    return "Load " + pot.name();
  }

  public String path(String below) {
    return told.pot(pot.id(), below);
  }

  /// `will deduct 5,000.00 EUR from Sanjai's wallet`, which then has so much.
  public String effect(Loaded.Done done) {
    return "will deduct "
        + told.money(done.amount(), pot.currency())
        + " from "
        + done.name()
        + "'s wallet, which has "
        + told.money(done.wallet(), pot.currency())
        + " then; in the pot are "
        + told.money(done.purse(), pot.currency())
        + " of theirs";
  }

  public String refusal(Loaded.Declined declined) {
    return declined.refusals().stream()
        .map(visit.language()::sentence)
        .reduce((one, other) -> one + " " + other)
        .orElse("");
  }

  public List<Loaded.Done> done() {
    return preview.orElse(List.of()).stream()
        .flatMap(one ->
            one instanceof Loaded.Done done
                ? java.util.stream.Stream.of(done)
                : java.util.stream.Stream.empty())
        .toList();
  }

  public List<Loaded.Declined> declined() {
    return preview.orElse(List.of()).stream()
        .flatMap(one ->
            one instanceof Loaded.Declined declined
                ? java.util.stream.Stream.of(declined)
                : java.util.stream.Stream.empty())
        .toList();
  }
}
