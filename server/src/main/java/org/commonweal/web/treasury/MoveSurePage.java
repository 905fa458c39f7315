package org.commonweal.web.treasury;

import java.util.ArrayList;
import java.util.List;
import org.commonweal.kernel.Quantity;
import org.commonweal.treasury.Forecast;
import org.commonweal.treasury.Movement;
import org.commonweal.treasury.MovementKind;
import org.commonweal.web.Form;
import org.commonweal.web.Visit;
import org.commonweal.web.WebPage;

/// What a movement would do, in sentences, before it is recorded.
public record MoveSurePage(Visit visit, Form form, Forecast forecast) implements WebPage {

  /// What was typed, to be sent again.
  public static final List<String> FIELDS =
      List.of(
          "member",
          "place",
          "amount",
          "currency",
          "effective",
          "pair",
          "rate",
          "reference",
          "note");

  @Override
  public String title() {
    return Moves.title(kind()) + "?";
  }

  public String path(String below) {
    return Moves.path(visit, kind(), below);
  }

  public String button() {
    return switch (kind()) {
      case TOP_UP -> "Record the top-up";
      case WITHDRAWAL -> "Record the withdrawal";
      case TRANSFER -> "Send it";
    };
  }

  private MovementKind kind() {
    return forecast.movement().kind();
  }

  public List<String> effects() {
    Movement movement = forecast.movement();
    List<String> effects = new ArrayList<>();
    effects.add(effect(movement, movement.memberName() + "'s wallet"));
    movement
        .place()
        .ifPresent(
            place -> effects.add(place.name() + " then holds " + money(forecast.there()) + "."));
    effects.add("It counts for " + visit.language().date(movement.effective()) + ".");
    return effects;
  }

  private String effect(Movement movement, String whose) {
    String wallet = money(forecast.wallet());
    String amount = money(movement.amount());
    return switch (movement.kind()) {
      case TOP_UP -> "Adds " + amount + " to " + whose + ", which then holds " + wallet + ".";
      case WITHDRAWAL ->
          "Takes " + amount + " out of " + whose + ", which then holds " + wallet + ".";
      case TRANSFER ->
          "Sends "
              + amount
              + " to "
              + movement.receiver().map(Movement.Party::name).orElse("")
              + "; your wallet then holds "
              + wallet
              + ".";
    };
  }

  private String money(Quantity amount) {
    return new Told(visit).money(amount, forecast.movement().currency());
  }
}
