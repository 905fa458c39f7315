package org.commonweal.web.savings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonweal.community.MemberId;
import org.commonweal.kernel.Lookup;
import org.commonweal.kernel.Quantity;
import org.commonweal.savings.Circle;
import org.commonweal.savings.Cycle;
import org.commonweal.savings.Stake;
import org.commonweal.savings.Stakes;
import org.commonweal.savings.Substitution;
import org.commonweal.savings.Turn;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Option;
import org.commonweal.web.Visit;
import org.commonweal.web.items.Pick;

/// Who is to take over whose place, what goes with it, and a form to propose somebody.
public record SubstitutePage(
    Visit visit, CircleTold told, Circle circle, Stakes.Look look, Pick people, Form form)
    implements FormPage {

  @Override
  public String title() {
    return "Substitutes";
  }

  public String path(String below) {
    return told.path(circle, below);
  }

  public String path(Substitution one, String below) {
    return path("/substitutes/" + one.id().value() + below);
  }

  private MemberId me() {
    return visit.member().id();
  }

  public boolean decides() {
    return circle.organisedBy(me());
  }

  /// Whether the visitor can propose somebody: for any place, or for the own one.
  public boolean proposes() {
    return circle.status().running() && !leavers().isEmpty();
  }

  /// Those who could leave: without a substitute so far, and for who does not organise it only the
  /// visitor.
  public List<Option> leavers() {
    return circle.turns().stream()
        .filter(turn -> decides() || turn.member().equals(me()))
        .filter(turn -> open().stream().noneMatch(one -> one.seat() == turn.seat()))
        .map(turn -> new Option(turn.member().value().toString(), turn.name()))
        .toList();
  }

  /// Those of the members found who could come.
  public List<Option> comers() {
    return people.options().stream()
        .filter(one ->
            circle.turns().stream()
                .noneMatch(turn -> turn.member().value().toString().equals(one.value())))
        .toList();
  }

  public List<Substitution> open() {
    return look.all().stream().filter(Substitution::open).toList();
  }

  public List<Substitution> ended() {
    return look.all().stream().filter(one -> !one.open()).toList();
  }

  public boolean answers(Substitution one) {
    return one.awaits(me());
  }

  public boolean declines(Substitution one) {
    return one.concerns(me()) || decides();
  }

  public boolean approves(Substitution one) {
    return decides() && one.substitute().agrees() && (one.leaver().agrees() || unasked(one));
  }

  private boolean unasked(Substitution one) {
    return look.unasked().contains(one.seat());
  }

  /// `Ana has not agreed yet.`
  public Optional<String> waitsFor(Substitution one) {
    List<String> names = new ArrayList<>();
    if (!one.leaver().agrees() && !unasked(one)) {
      names.add(one.leaver().name());
    }
    if (!one.substitute().agrees()) {
      names.add(one.substitute().name());
    }
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            String.join(" and ", names)
                + (names.size() == 1 ? " has" : " have")
                + " not agreed yet.");
  }

  /// What will happen, sentence by sentence.
  public List<String> effects(Substitution one) {
    Turn turn = circle.seat(one.seat());
    Stake stake = Lookup.in(look.stakes(), one.seat());
    String leaver = one.leaver().name();
    String comes = one.substitute().name();
    List<String> effects = new ArrayList<>();
    effects.add(turn.position() < circle.cycle() ? hadIt(turn, comes) : receives(turn, comes));
    add(effects, stake.owes(), comes + " owes the %s that " + leaver + " has not paid.");
    add(effects, stake.owed(), comes + " is owed the %s that " + leaver + " is owed.");
    add(effects, stake.held(), "The %s that are held back for this place go to " + comes + ".");
    add(effects, stake.deposit(), "What is left of the deposit, %s, belongs to " + comes + ".");
    effects.add(
        leaver
            + " pays and receives nothing more here, and no longer sees the "
            + told.one()
            + " as one of its members.");
    effects.add(
        "What was paid and received so far stays in the books of "
            + leaver
            + ". What it is worth the two settle between themselves.");
    return effects;
  }

  private String hadIt(Turn turn, String comes) {
    return "The payout of cycle "
        + (turn.position() + 1)
        + " was made. "
        + comes
        + " pays every contribution that is not paid yet, and has no payout to come.";
  }

  private String receives(Turn turn, String comes) {
    if (circle.auctioned()) {
      return comes
          + " pays every contribution that is not paid yet, and can bid for the payouts to come.";
    }
    Cycle cycle = look.cycles().get(turn.position());
    return comes
        + " pays every contribution that is not paid yet, and receives in cycle "
        + (turn.position() + 1)
        + ", due on "
        + told.date(cycle.due().atZone(circle.terms().zone()).toLocalDate())
        + ".";
  }

  private void add(List<String> effects, Quantity amount, String sentence) {
    if (amount.signum() > 0) {
      effects.add(sentence.formatted(told.money(circle, amount)));
    }
  }
}
