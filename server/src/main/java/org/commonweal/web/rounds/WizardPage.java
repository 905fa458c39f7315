package org.commonweal.web.rounds;

import java.util.List;
import java.util.Optional;
import org.commonweal.allocation.Strategy;
import org.commonweal.commons.Workbench;
import org.commonweal.web.Choice;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Option;
import org.commonweal.web.Visit;
import org.commonweal.web.commons.Paths;
import org.commonweal.web.commons.StockOption;
import org.commonweal.web.commons.Strategies;

/// Where a round is planned: what to give out and how, and what would come of it.
public record WizardPage(Visit visit, Form form, Workbench bench, Optional<Preview> preview)
    implements FormPage {

  @Override
  public String title() {
    return "Plan a round";
  }

  @Override
  public boolean live() {
    return true;
  }

  public String path(String below) {
    return Paths.pool(visit, bench.pool().id(), below);
  }

  public List<Option> items() {
    return bench.there().stream().map(line -> StockOption.of(visit, line)).toList();
  }

  /// By what the plan goes that would be frozen, whatever was typed since.
  public String frozen() {
    String by = Strategies.name(Choice.of(form, "strategy", Strategy.values()));
    return form.text("cap").isBlank()
        ? "Shared by \"" + by + "\"."
        : "Shared by \"" + by + "\", at most " + form.text("cap").strip() + " each.";
  }

  public String capHelp() {
    return bench.pool().cap().isPresent()
        ? "The pool's own cap is "
            + visit.language().number(bench.pool().cap().getAsLong())
            + "; the lower one counts."
        : "Leave it empty for no cap.";
  }
}
