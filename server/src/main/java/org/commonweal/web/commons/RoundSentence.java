package org.commonweal.web.commons;

import org.commonweal.items.Item;
import org.commonweal.language.Language;
import org.commonweal.rounds.Round;
import org.commonweal.web.items.Amounts;

/// One sentence that says what a round did, or would do.
public record RoundSentence(Language language, Item item) {

  /// `Distributed 80 Tomatoes to 20 members on Nov 15, 2025`.
  public String done(Round round) {
    return "Distributed "
        + Amounts.text(language, item, round.given())
        + " to "
        + members(round.served())
        + round.committedAt().map(at -> " on " + language.date(at)).orElse("");
  }

  private String members(int count) {
    return language.number(count) + (count == 1 ? " member" : " members");
  }
}
