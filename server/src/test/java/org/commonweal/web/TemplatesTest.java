package org.commonweal.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.commonweal.kernel.Ids;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Unit;
import org.commonweal.kernel.UnitId;
import org.commonweal.language.Language;
import org.junit.jupiter.api.Test;

class TemplatesTest {

  private static final Unit TOMATO = new Unit(new UnitId(UUID.randomUUID()), 0);

  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

  @Test
  void marksAFieldThatWasRefused() {
    Form form =
        new Form(
            Map.of("name", List.of("<Ada>")),
            List.of(new Fault("name", "The name is too long.")),
            422,
            Language.ENGLISH);
    String html = html("form/field", Map.of("form", form, "name", "name", "label", "Name"));
    assertThat(html)
        .contains("value=\"&lt;Ada>\"")
        .contains("aria-invalid=\"true\"")
        .contains("aria-describedby=\"name-fault\"")
        .contains("id=\"name-fault\">The name is too long.<");
  }

  @Test
  void givesEveryFormItsTokenAndAKeyOfItsOwn() {
    Frame frame = frame();
    assertThat(frame.key()).isNotEqualTo(frame.key());
    String html = html("layout/error", Map.of("frame", frame(), "page", ErrorPage.of(404)));
    assertThat(html).contains("<h1>Nothing here</h1>").contains("lang=\"en\"");
  }

  @Test
  void drawsAChartWithItsTable() {
    Bar bar = new Bar("3 Nov", Quantity.of(80, TOMATO), Quantity.of(61, TOMATO));
    Chart chart = new Chart("Given in and out", "In", "Out", List.of(bar));
    String html = html("part/chart", Map.of("chart", chart, "language", Language.ENGLISH));
    assertThat(html)
        .contains("viewBox=\"0 0 3 80\"")
        .contains("y=\"19\" width=\"1\" height=\"61\"")
        .contains("<th scope=\"row\">3 Nov</th>");
  }

  private String html(String template, Map<String, Object> parameters) {
    StringOutput html = new StringOutput();
    templates.render(template + ".jte", parameters, html);
    return html.toString();
  }

  private static Frame frame() {
    return new Frame(
        new Assets(),
        new Ids(InstantSource.system(), new Random(1)),
        "token",
        "/",
        Language.ENGLISH,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }
}
