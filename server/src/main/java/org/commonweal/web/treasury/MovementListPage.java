package org.commonweal.web.treasury;

import java.util.List;
import java.util.stream.Stream;
import org.commonweal.treasury.Movement;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Option;
import org.commonweal.web.Pager;
import org.commonweal.web.Visit;

/// Top-ups, withdrawals and transfers, newest first.
public record MovementListPage(Visit visit, Form form, List<Movement> movements, Pager pager)
    implements FormPage {

  public MovementListPage {
    movements = List.copyOf(movements);
  }

  @Override
  public String title() {
    return "Money in and out";
  }

  public Told told() {
    return new Told(visit);
  }

  public boolean filtered() {
    return Stream.of("kind", "from", "to").anyMatch(name -> !form.text(name).isEmpty());
  }

  public List<Option> kinds() {
    return List.of(
        new Option("", "Everything"),
        new Option("top_up", "Top-ups"),
        new Option("withdrawal", "Withdrawals"),
        new Option("transfer", "Transfers"));
  }
}
