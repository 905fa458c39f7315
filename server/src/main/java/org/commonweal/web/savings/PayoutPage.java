package org.commonweal.web.savings;

import java.util.List;
import org.commonweal.savings.Circle;
import org.commonweal.savings.CircleStatus;
import org.commonweal.savings.Cycle;
import org.commonweal.savings.Turn;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Visit;

/// What a payout will do, before it is done.
public record PayoutPage(
    Visit visit, CircleTold told, Circle circle, CircleLedger ledger, Form form)
    implements FormPage {

  @Override
  public String title() {
    return "Pay out";
  }

  public String path(String below) {
    return told.path(circle, below);
  }

  public boolean running() {
    return circle.status() == CircleStatus.ACTIVE;
  }

  public Cycle open() {
    return ledger.cycles().get(circle.cycle());
  }

  public boolean ready() {
    return running() && ledger.ready(circle);
  }

  public Turn recipient() {
    return circle.recipient(circle.cycle()).orElseThrow();
  }

  public boolean last() {
    return circle.cycle() == circle.terms().size() - 1;
  }

  public List<String> effects() {
    String there =
        open().contributors() == open().members()
            ? told.money(circle, circle.terms().pool(circle.terms().size()))
            : "What is there, and what covers for the others,";
    String then =
        last()
            ? "It was the last cycle: the " + told.one() + " is completed."
            : "Cycle " + (circle.cycle() + 2) + " opens.";
    return List.of(there + " goes into " + recipient().name() + "'s wallet.", then);
  }
}
