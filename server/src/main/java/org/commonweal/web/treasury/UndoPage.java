package org.commonweal.web.treasury;

import java.util.List;
import org.commonweal.treasury.Movement;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Visit;

/// Asks why a movement is undone, and says what that does.
public record UndoPage(Visit visit, Movement movement, Form form) implements FormPage {

  @Override
  public String title() {
    return "Undo " + told().sentence(movement);
  }

  public Told told() {
    return new Told(visit);
  }

  public List<String> effects() {
    String amount = told().money(movement.amount(), movement.currency());
    String member = movement.memberName() + "'s wallet";
    String first =
        switch (movement.kind()) {
          case TOP_UP -> "Takes " + amount + " out of " + member + " again.";
          case WITHDRAWAL -> "Puts " + amount + " back into " + member + ".";
          case TRANSFER ->
              "Takes "
                  + amount
                  + " from "
                  + movement.receiver().map(Movement.Party::name).orElse("")
                  + " and gives it back to "
                  + movement.memberName()
                  + ".";
        };
    return List.of(first, "Both stay on record: what was done, and that it was undone.");
  }
}
