package org.commonweal.web.savings;

import java.util.Optional;
import org.commonweal.savings.Circle;
import org.commonweal.savings.CircleStatus;
import org.commonweal.savings.Drawn;
import org.commonweal.savings.TurnOrder;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Visit;

/// The lot of a circle: before, the hash that binds the server and the words of the members; after,
/// everything it takes to check it.
public record DrawPage(
    Visit visit, CircleTold told, Circle circle, Optional<Drawn> drawn, Form form)
    implements FormPage {

  @Override
  public String title() {
    return "The lot";
  }

  public String path(String below) {
    return told.path(circle, below);
  }

  public boolean byLot() {
    return circle.terms().order() == TurnOrder.LOT;
  }

  public boolean open() {
    return byLot() && drawn.isEmpty() && circle.status() == CircleStatus.DRAFT;
  }

  public boolean inside() {
    return circle.turn(visit.member().id()).isPresent();
  }

  public boolean draws() {
    return open() && circle.full() && circle.organisedBy(visit.member().id());
  }

  public long words() {
    return circle.turns().stream().filter(turn -> !turn.word().isEmpty()).count();
  }
}
