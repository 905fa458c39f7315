package org.commonweal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.commonweal.kernel.InputRefusal;
import org.commonweal.kernel.Kind;
import org.commonweal.kernel.Refusal;
import org.commonweal.kernel.Refused;
import org.commonweal.kernel.Unit;
import org.commonweal.kernel.UnitId;
import org.commonweal.language.Language;
import org.junit.jupiter.api.Test;

class FormTest {

  private static final Language GERMAN = new Language(Locale.GERMANY, ZoneOffset.UTC);
  private static final Unit KILO = new Unit(new UnitId(UUID.randomUUID()), 3);

  private final Form form = Form.of(Map.of("units", List.of("1.234,5")), GERMAN);

  @Test
  void readsNumbersAsTheLanguageWritesThem() {
    assertThat(form.quantity("units", KILO).text()).isEqualTo("1234.500");
  }

  @Test
  void keepsWhatWasTypedAndSaysWhatIsWrongBesideTheField() {
    Answer answer = form.sent(() -> refuse(new InputRefusal.Missing("name")), FormTest::shown);
    Form again = ((Shown) ((Answer.Show) answer).page()).form();
    assertThat(again.text("units")).isEqualTo("1.234,5");
    assertThat(again.faults("name")).hasSize(1);
    assertThat(again.faults("units")).isEmpty();
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.described("name", "Help.")).isEqualTo("name-help name-fault");
  }

  @Test
  void leavesAForbiddenActionToTheErrorPage() {
    assertThatThrownBy(() -> form.sent(() -> refuse(new NotYours()), FormTest::shown))
        .isInstanceOf(Refused.class);
  }

  @Test
  void startsWithAValueUnlessSomethingWasTyped() {
    assertThat(form.starting("units", "2").text("units")).isEqualTo("1.234,5");
    assertThat(form.starting("name", "Food").text("name")).isEqualTo("Food");
  }

  private static Answer refuse(Refusal refusal) {
    throw new Refused(refusal);
  }

  private static Answer shown(Form form) {
    return Answer.show(new Shown(form));
  }

  private record Shown(Form form) implements FormPage {

    @Override
    public String title() {
      return "Shown";
    }
  }

  private record NotYours() implements Refusal {

    @Override
    public Kind kind() {
      return Kind.FORBIDDEN;
    }
  }
}
