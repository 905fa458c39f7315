package org.commonweal.web.savings;

import java.util.List;
import java.util.Optional;
import org.commonweal.savings.Circle;
import org.commonweal.savings.CircleId;
import org.commonweal.savings.CircleStatus;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Option;
import org.commonweal.web.Visit;

/// From when on, and in which order, the same group goes on.
public record RotationPage(
    Visit visit, CircleTold told, Circle circle, Optional<CircleId> next, Form form)
    implements FormPage {

  @Override
  public String title() {
    return "Next rotation";
  }

  public String path(String below) {
    return told.path(circle, below);
  }

  public boolean open() {
    return circle.status() == CircleStatus.COMPLETED
        && circle.organisedBy(visit.member().id())
        && next.isEmpty();
  }

  public List<Option> orders() {
    return List.of(
        new Option("same", "The same order"),
        new Option("reversed", "The other way round", "Who received last receives first."),
        new Option("anew", "Decided anew", anew()));
  }

  private String anew() {
    return switch (circle.terms().order()) {
      case HAND -> "You put them in order before it starts.";
      case JOINED, LOT -> "By a new lot.";
      case AUCTION -> "By bids again, in each cycle.";
    };
  }
}
