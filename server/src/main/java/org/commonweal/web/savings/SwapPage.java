package org.commonweal.web.savings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.commonweal.community.MemberId;
import org.commonweal.savings.Circle;
import org.commonweal.savings.Missing;
import org.commonweal.savings.Swap;
import org.commonweal.savings.SwapStatus;
import org.commonweal.savings.Turn;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Option;
import org.commonweal.web.Visit;

/// Who wants to change turns with whom, and a form to ask.
public record SwapPage(
    Visit visit, CircleTold told, Circle circle, CircleLedger ledger, List<Swap> swaps, Form form)
    implements FormPage {

  public SwapPage {
    swaps = List.copyOf(swaps);
  }

  @Override
  public String title() {
    return "Swap turns";
  }

  public String path(String below) {
    return told.path(circle, below);
  }

  public String path(Swap swap, String below) {
    return path("/swap/" + swap.id().value() + below);
  }

  private MemberId me() {
    return visit.member().id();
  }

  /// The visitor's turn, if it is ahead and in no open swap.
  public Optional<Turn> own() {
    return circle.turn(me()).filter(this::free);
  }

  /// `Ana adds 75.00 EUR to the deposit; Ben gets as much of theirs back, as far as it is there.`
  public Optional<String> deposits(Swap swap) {
    return circle.terms().rules().missing() == Missing.DEPOSIT && swap.open()
        ? Optional.of(
            "%s adds %s to the deposit; %s gets as much of theirs back, as far as it is there."
                .formatted(
                    swap.comes().name(),
                    told.money(circle, swap.difference(circle.terms())),
                    swap.goes().name()))
        : Optional.empty();
  }

  private boolean free(Turn turn) {
    return circle.status().running()
        && !circle.auctioned()
        && turn.position() >= circle.cycle()
        && open().stream().noneMatch(swap -> swap.concerns(turn.member()));
  }

  /// Those whom the visitor can ask, with the turns they would give.
  public List<Option> others() {
    return circle.turns().stream()
        .filter(turn -> !turn.member().equals(me()) && free(turn))
        .map(turn -> new Option(turn.member().value().toString(), turn(turn)))
        .toList();
  }

  private String turn(Turn turn) {
    return turn.name() + ": " + place(turn.position());
  }

  /// `cycle 4, due on 6 March 2027`.
  public String place(int position) {
    return "cycle " + (position + 1) + ", due on " + told.date(due(position));
  }

  private LocalDate due(int position) {
    return LocalDate.ofInstant(ledger.due(position), circle.terms().zone());
  }

  public List<Swap> open() {
    return swaps.stream().filter(Swap::open).toList();
  }

  public List<Swap> ended() {
    return swaps.stream().filter(swap -> !swap.open()).toList();
  }

  public boolean answers(Swap swap) {
    return swap.status() == SwapStatus.ASKED && swap.answeredBy(me(), circle);
  }

  /// Whether the visitor has said yes and can still say no.
  public boolean recants(Swap swap) {
    return swap.status() == SwapStatus.AGREED && swap.answeredBy(me(), circle);
  }

  public boolean withdraws(Swap swap) {
    return swap.asker().member().equals(me());
  }

  public boolean decides() {
    return circle.organisedBy(me());
  }
}
