package org.commonweal.web.pots;

import java.util.Arrays;
import java.util.List;
import org.commonweal.pots.Every;
import org.commonweal.pots.Expense;
import org.commonweal.pots.Receipt;
import org.commonweal.pots.Recurrence;
import org.commonweal.web.Choice;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Option;
import org.commonweal.web.Visit;

/// An expense with all its versions.
public record ExpensePage(
    Visit visit,
    PotTold told,
    List<Expense> versions,
    List<Receipt> receipts,
    List<Recurrence> recurrences,
    boolean changes,
    Form form)
    implements FormPage {

  public ExpensePage {
    versions = List.copyOf(versions);
    receipts = List.copyOf(receipts);
    recurrences = List.copyOf(recurrences);
  }

  public Expense now() {
    return versions.getFirst();
  }

  @Override
  public String title() {
    return now().title();
  }

  public String path(String below) {
    return told.expense(now().id(), below);
  }

  public String moment(Expense version) {
    return visit.language().moment(version.at());
  }

  public List<Option> periods() {
    return Arrays.stream(Every.values())
        .map(one -> new Option(Choice.value(one), Choice.value(one)))
        .toList();
  }

  /// Whether the visitor may attach a receipt.
  public boolean attaches() {
    return changes || now().takesPart(visit.member().id());
  }
}
