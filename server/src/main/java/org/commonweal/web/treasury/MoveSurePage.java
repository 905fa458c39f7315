package org.commonweal.web.treasury;

import java.util.ArrayList;
import java.util.List;
import org.commonweal.kernel.Quantity;
import org.commonweal.treasury.Forecast;
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
    return Moves.title(forecast.kind()) + "?";
  }

  public String path(String below) {
    return Moves.path(visit, forecast.kind(), below);
  }

  public String button() {
    return switch (forecast.kind()) {
      case TOP_UP -> "Record the top-up";
      case WITHDRAWAL -> "Record the withdrawal";
      case TRANSFER -> "Send it";
    };
  }

  public List<String> effects() {
    List<String> effects = new ArrayList<>();
    String wallet = money(forecast.wallet());
    String amount = money(forecast.amount());
    String whose = forecast.memberName() + "'s wallet";
    switch (forecast.kind()) {
      case TOP_UP ->
          effects.add("Adds " + amount + " to " + whose + ", which then holds " + wallet + ".");
      case WITHDRAWAL ->
          effects.add(
              "Takes " + amount + " out of " + whose + ", which then holds " + wallet + ".");
      case TRANSFER ->
          effects.add(
              "Sends "
                  + amount
                  + " to "
                  + forecast.receiverName().orElse("")
                  + "; your wallet then holds "
                  + wallet
                  + ".");
    }
    forecast
        .placeName()
        .ifPresent(place -> effects.add(place + " then holds " + money(forecast.there()) + "."));
    effects.add("It counts for " + visit.language().date(forecast.day()) + ".");
    return effects;
  }

  private String money(Quantity amount) {
    return new Told(visit).money(amount, forecast.currency());
  }
}
