package org.commonweal.web.treasury;

import org.commonweal.community.Permission;
import org.commonweal.treasury.Movement;
import org.commonweal.web.Visit;
import org.commonweal.web.WebPage;

/// The receipt of one movement of money.
public record MovementPage(Visit visit, Movement movement) implements WebPage {

  @Override
  public String title() {
    return told().sentence(movement);
  }

  public Told told() {
    return new Told(visit);
  }

  public boolean undoable() {
    return visit.may(Permission.KEEP_MONEY) && movement.undone().isEmpty();
  }

  public boolean keeps() {
    return visit.may(Permission.KEEP_MONEY);
  }
}
