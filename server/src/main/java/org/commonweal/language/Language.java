package org.commonweal.language;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonweal.allocation.Allocation;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refusal;
import org.commonweal.ledger.Event;
import org.commonweal.ledger.HeadAnswer;
import org.commonweal.ledger.Mismatch;
import org.commonweal.ledger.Purpose;

/// A language and a time zone, in which facts are told to somebody.
public record Language(Locale locale, ZoneId zone) {

  public static final Language ENGLISH = new Language(Locale.ENGLISH, ZoneOffset.UTC);

  /// The one sentence that says why something was refused.
  public String sentence(Refusal refusal) {
    return new Sentences("messages.refusals", this).of(refusal.type(), Facts.of(refusal));
  }

  /// The short name of a kind of refusal: "Not enough stock".
  public String title(Refusal refusal) {
    String words = Fields.words(refusal.type());
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /// What happened: the text of this key with its facts.
  public String told(String key, Map<String, ?> facts) {
    return new Sentences("messages.told", this).of(key, facts);
  }

  /// What the books say to a head that was kept elsewhere.
  public String answer(HeadAnswer answer) {
    return new Sentences("messages.heads", this).of(Facts.name(answer), Facts.of(answer));
  }

  /// What happened, as a statement says it: `Contribution`. An event without a text of its own is
  /// told by its code.
  public String event(Event event) {
    Sentences texts = new Sentences("messages.events", this);
    if (texts.texts().containsKey(event.code())) {
      return texts.of(event.code(), Map.of());
    }
    String words = Fields.words(event.code());
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /// What an account is for: `Received`.
  public String purpose(Purpose purpose) {
    return new Sentences("messages.accounts", this).of(code(purpose), Map.of());
  }

  /// What an account is: `Tomatoes received by Xavier`.
  public String account(Purpose purpose, String holder, String unit) {
    return new Sentences("messages.accounts", this)
        .of(code(purpose) + "-title", Map.of("holder", holder, "unit", unit));
  }

  private static String code(Purpose purpose) {
    return purpose.name().toLowerCase(Locale.ROOT);
  }

  /// What a verification found wrong.
  public String mismatch(Mismatch mismatch) {
    return new Sentences("messages.mismatches", this).of(mismatch.type(), Facts.of(mismatch));
  }

  /// Why somebody received what an allocation says: one text for each tier.
  public List<String> why(Allocation allocation, Story story) {
    return new Whys(this, story).of(allocation);
  }

  /// How the recipient of a story is addressed by it.
  public String you() {
    return new Sentences("messages.why", this).of("you", Map.of());
  }

  /// A quantity without its unit: `1,000.50`.
  public String number(Quantity quantity) {
    return numbers().text(quantity);
  }

  public String number(BigInteger number) {
    return numbers().text(number);
  }

  public String number(BigDecimal number) {
    return numbers().text(number);
  }

  public String number(long number) {
    return numbers().text(BigInteger.valueOf(number));
  }

  /// The plain decimal text of a number that somebody typed: `1 000,5` becomes `1000.5`. What is no
  /// number in this language comes back as it was typed, to be refused by whoever parses it.
  public String plain(String typed) {
    return numbers().plain(typed);
  }

  public String date(LocalDate date) {
    return Dates.text(date, locale);
  }

  public String date(Instant moment) {
    return Dates.text(moment.atZone(zone).toLocalDate(), locale);
  }

  /// Day and month, where the year is no question.
  public String day(LocalDate date) {
    return Dates.day(date, locale);
  }

  /// A whole number of percent: `66%`.
  public String percent(int percent) {
    return numbers().percent(percent);
  }

  /// Date and time of day, in this zone.
  public String moment(Instant moment) {
    return Dates.text(moment.atZone(zone), locale);
  }

  Numbers numbers() {
    return new Numbers(locale);
  }
}
