package org.commonweal.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.commonweal.kernel.InputRefusal;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.QuantityRefusal;
import org.commonweal.kernel.Unit;
import org.commonweal.kernel.UnitId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

  private static final Language FRENCH = new Language(Locale.FRENCH, ZoneId.of("Africa/Kinshasa"));
  private static final Unit EURO = new Unit(new UnitId(new UUID(0, 1)), 2);

  @Test
  void tellsARefusalWithItsFacts() {
    assertThat(Language.ENGLISH.sentence(new InputRefusal.OutOfRange("cap", 1, 10_000)))
        .isEqualTo("The cap must be from 1 to 10,000.");
  }

  @Test
  void choosesTheWordThatFitsTheNumber() {
    assertThat(Language.ENGLISH.sentence(new InputRefusal.TooLong("name", 1)))
        .isEqualTo("The name may have at most 1 character.");
    assertThat(Language.ENGLISH.sentence(new InputRefusal.TooLong("name", 200)))
        .isEqualTo("The name may have at most 200 characters.");
    assertThat(Language.ENGLISH.sentence(new QuantityRefusal.TooManyDecimals("cap", 0)))
        .isEqualTo("The cap may have no decimal places.");
    assertThat(Language.ENGLISH.sentence(new QuantityRefusal.TooManyDecimals("cap", 2)))
        .isEqualTo("The cap may have 2 decimal places at most.");
  }

  @Test
  void keepsADateTogetherInASentenceFromLeftToRight() {
    Language arabic = new Language(Locale.forLanguageTag("ar"), ZoneOffset.UTC);
    assertThat(arabic.date(LocalDate.of(2026, 11, 20))).isEqualTo("20/11/2026");
  }

  @Test
  void callsAFieldWhatPeopleCallIt() {
    assertThat(Language.ENGLISH.sentence(new InputRefusal.Missing("members[3].email")))
        .isEqualTo("The e-mail address is missing.");
    assertThat(Language.ENGLISH.sentence(new InputRefusal.Missing("minimumContribution")))
        .isEqualTo("The minimum contribution is missing.");
  }

  @Test
  void writesNumbersAndDatesAsTheLanguageDoes() {
    assertThat(FRENCH.number(Quantity.of(123_450, EURO))).isEqualTo("1\u202f234,50");
    assertThat(Language.ENGLISH.number(Quantity.of(123_450, EURO))).isEqualTo("1,234.50");
    assertThat(Language.ENGLISH.number(BigInteger.TEN.pow(30)))
        .isEqualTo("1,000,000,000,000,000,000,000,000,000,000");
    assertThat(Language.ENGLISH.date(LocalDate.of(2025, 11, 15))).isEqualTo("Nov 15, 2025");
    assertThat(FRENCH.date(Instant.parse("2025-11-14T23:30:00Z"))).isEqualTo("15 nov. 2025");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | 1,000.5     | 1000.5
          en | 1 000.5     | 1000.5
          en | 1,5         | 1.5
          en | 0,500       | 0.500
          en | 1,000       | 1000
          de | 1.000,5     | 1000.5
          de | 1.000       | 1000
          de | 1.5         | 1.5
          fr | 1 000,5     | 1000.5
          fr | 12          | 12
          de-CH | 1’000.50 | 1000.50
          ar-EG | ١٢٫٥      | 12.5
          en | -3          | -3
          en | 1,00,0      | 1,00,0
          en | twelve      | twelve
          en | 1.2.3       | 1.2.3
          """)
  void readsNumbersAsPeopleTypeThem(String language, String typed, String plain) {
    assertThat(new Language(Locale.forLanguageTag(language), ZoneOffset.UTC).plain(typed))
        .isEqualTo(plain);
  }
}
