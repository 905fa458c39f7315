package org.commonweal.activity;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.commonweal.kernel.Quantity;
import org.commonweal.language.Language;

/// What happened, in one sentence.
public record Telling(Language language) {

  /// As everybody reads it: `Pia brought 8 of 10 Tomatoes to Community Tomatoes`.
  public String everybody(Happening happening) {
    return told("feed-", happening);
  }

  /// As those read it whom it concerns: `You received 5 Tomatoes from Community Tomatoes`.
  public String you(Happening happening) {
    return told("notice-", happening);
  }

  private String told(String voice, Happening happening) {
    String kind = happening.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return language.told(voice + kind + variant(happening), facts(happening));
  }

  private static String variant(Happening happening) {
    return switch (happening.kind()) {
      case RECEIVED, SHARE -> less(happening) ? "-part" : "";
      case COUNTED -> found(happening);
      case OFFERED,
          ACCEPTED,
          REJECTED,
          RECEIPT_UNDONE,
          TAKEN_BACK,
          PROMISE_CANCELLED,
          ROUND,
          ROUND_PART,
          RETURNED,
          SHARE_RETURNED,
          GIVEN,
          HANDED_OUT,
          HANDED_OVER,
          GOT,
          COUNT_UNDONE,
          USED,
          USE_UNDONE,
          WRITTEN_OFF,
          WRITE_OFF_UNDONE,
          OPENED_WITH,
          OPENING_UNDONE,
          POOL_OPENED,
          POOL_CLOSED,
          POOL_HANDED_OVER,
          POOL_CHANGED,
          RELEASE_ASKED,
          REPORTED,
          ASKED,
          REQUEST_ACCEPTED,
          REQUEST_REJECTED,
          REQUEST_CANCELLED,
          REQUEST_WITHDRAWN,
          REQUEST_LAPSED,
          OFFER_CHANGED,
          OFFER_ENDED,
          NEED_MET,
          NEED_CHANGED,
          NEED_WITHDRAWN,
          MONEY_PAID_IN,
          MONEY_PAID_OUT,
          MONEY_RECEIVED,
          MONEY_UNDONE,
          CONTRIBUTION_DUE_SOON,
          CONTRIBUTION_DUE,
          OUTBID,
          SUBSTITUTE_ASKED,
          CIRCLE_DISSOLVED ->
          "";
    };
  }

  private static boolean less(Happening happening) {
    return happening
        .units()
        .flatMap(units -> happening.whole().map(whole -> units.compareTo(whole) < 0))
        .orElse(false);
  }

  private static String found(Happening happening) {
    return switch (Integer.signum(happening.units().map(Quantity::signum).orElse(0))) {
      case 1 -> "-more";
      case -1 -> "-fewer";
      default -> "-same";
    };
  }

  private Map<String, Object> facts(Happening happening) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("pool", happening.pool().map(Happening.Named::name).orElse(""));
    facts.put("council", happening.council().map(Happening.Named::name).orElse(""));
    facts.put(
        "who", happening.member().or(happening::council).map(Happening.Named::name).orElse(""));
    facts.put("place", happening.place());
    facts.put("item", happening.item().map(item -> item.name()).orElse(""));
    facts.put("units", happening.units().map(units -> counted(happening, units)).orElse(""));
    facts.put("whole", happening.whole().map(whole -> counted(happening, whole)).orElse(""));
    facts.put("people", happening.people());
    facts.put("words", happening.words());
    facts.put("date", language.date(happening.at()));
    return facts;
  }

  private String counted(Happening happening, Quantity quantity) {
    Quantity shown = quantity.signum() < 0 ? quantity.negated() : quantity;
    String number = language.number(shown);
    return happening
        .item()
        .filter(item -> !item.measure().isEmpty())
        .map(item -> number + " " + item.measure())
        .orElse(number);
  }
}
