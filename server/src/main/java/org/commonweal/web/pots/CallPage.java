package org.commonweal.web.pots;

import java.util.List;
import org.commonweal.pots.Call;
import org.commonweal.pots.Participant;
import org.commonweal.pots.Pot;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Visit;

/// What was asked to be paid into a pot, and the form that asks.
public record CallPage(
    Visit visit,
    PotTold told,
    Pot pot,
    boolean keeps,
    List<Call> calls,
    List<Participant> members,
    Form form)
    implements FormPage {

  public CallPage {
    calls = List.copyOf(calls);
    members = List.copyOf(members);
  }

  @Override
  public String title() {
    return "Contribution calls of " + pot.name();
  }

  public String path(String below) {
    return told.pot(pot.id(), below);
  }
}
