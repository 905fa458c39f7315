package org.commonweal.web.treasury;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Visit;

/// What it means to open the last closed period again, before it is done.
public record ReopenPeriodPage(Visit visit, Optional<LocalDate> closedThrough, Form form)
    implements FormPage {

  @Override
  public String title() {
    return "Open the last period again";
  }

  public Told told() {
    return new Told(visit);
  }

  public List<String> effects() {
    String last = told().day(closedThrough.orElseThrow());
    return List.of(
        "Money and goods can be entered again for days up to "
            + last
            + ", as far back as the period before it.",
        "Balances that were reported for these days can change.",
        "That it was opened again, and by whom, stays on record.");
  }
}
