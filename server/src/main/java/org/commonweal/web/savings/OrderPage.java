package org.commonweal.web.savings;

import org.commonweal.savings.Circle;
import org.commonweal.savings.CircleStatus;
import org.commonweal.savings.Turn;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Visit;

/// The turns of a circle with a number beside each, for its organiser to change.
public record OrderPage(Visit visit, CircleTold told, Circle circle, Form form)
    implements FormPage {

  static String field(Turn turn) {
    return "turn-" + turn.member().value();
  }

  @Override
  public String title() {
    return circle.auctioned() ? "Who has received" : "Who receives when";
  }

  /// What the numbers mean.
  public String meaning() {
    return circle.auctioned()
        ? "If it has run elsewhere already: give those who have received the numbers of their"
            + " cycles, and the others those that are left, each number once. From then on turns"
            + " go by bids."
        : "Give each member the number of the cycle in which they receive, each number once.";
  }

  public String name(Turn turn) {
    return field(turn);
  }

  public String path(String below) {
    return told.path(circle, below);
  }

  public boolean open() {
    return circle.status() == CircleStatus.DRAFT
        && circle.terms().order().byHand()
        && circle.full()
        && circle.organisedBy(visit.member().id());
  }

  /// Why nothing can be changed here.
  public String why() {
    if (circle.status() != CircleStatus.DRAFT) {
      return "The order was fixed when the " + told.one() + " started.";
    }
    if (!circle.terms().order().byHand()) {
      return "Turns are given " + told.order(circle.terms().order()) + ".";
    }
    return circle.full()
        ? circle.organiserName() + " puts the turns in order."
        : "Turns are put in order once all places are taken.";
  }
}
