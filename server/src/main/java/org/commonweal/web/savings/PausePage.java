package org.commonweal.web.savings;

import java.util.List;
import java.util.Optional;
import org.commonweal.savings.Circle;
import org.commonweal.savings.CircleStatus;
import org.commonweal.savings.Pause;
import org.commonweal.savings.Resumption;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Visit;

/// What pausing or resuming will do, before it is done.
public record PausePage(
    Visit visit,
    CircleTold told,
    Circle circle,
    List<Pause> pauses,
    Optional<Resumption> resumption,
    Form form)
    implements FormPage {

  public PausePage {
    pauses = List.copyOf(pauses);
  }

  @Override
  public String title() {
    return resumption.isPresent() ? "Go on" : "Pause";
  }

  public String path(String below) {
    return told.path(circle, below);
  }

  public boolean organises() {
    return circle.organisedBy(visit.member().id());
  }

  public boolean active() {
    return circle.status() == CircleStatus.ACTIVE;
  }

  public List<String> effects() {
    return List.of(
        "No due date passes while it is paused, and no contribution becomes late.",
        "Nothing is paid out. Whoever wants to can pay in.",
        "When it goes on, the due dates that were ahead move by the whole days it was paused.");
  }

  /// `Due dates that were ahead move by 12 days.`
  public String moved(Resumption how) {
    if (how.days() == 0) {
      return "It was paused for less than a day: due dates stay where they are.";
    }
    if (how.moves().isEmpty()) {
      return "All cycles were due before: due dates stay where they are.";
    }
    return "It was paused for "
        + (how.days() == 1 ? "1 day" : visit.language().number(how.days()) + " days")
        + ". The due dates that were ahead move by as much:";
  }

  public boolean moves(Resumption how) {
    return !how.moves().isEmpty();
  }
}
