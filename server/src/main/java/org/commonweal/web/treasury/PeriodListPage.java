package org.commonweal.web.treasury;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.commonweal.community.Permission;
import org.commonweal.treasury.Period;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Pager;
import org.commonweal.web.Visit;

/// Which days of the books are closed, and a form that closes more.
public record PeriodListPage(
    Visit visit,
    List<Period> periods,
    Optional<LocalDate> closedThrough,
    Form form,
    Pager pager,
    Optional<LocalDate> closing)
    implements FormPage {

  public PeriodListPage {
    periods = List.copyOf(periods);
  }

  @Override
  public String title() {
    return "Closed periods";
  }

  public boolean keeps() {
    return visit.may(Permission.KEEP_MONEY);
  }

  public Told told() {
    return new Told(visit);
  }

  public List<String> effects() {
    return List.of(
        "Nothing can be entered for a day up to "
            + told().day(closing.orElseThrow())
            + " any more.",
        "What was entered stays as it is and can still be undone, as of a later day.",
        "The last period can be opened again.");
  }
}
