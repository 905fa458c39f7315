package org.commonweal.web.commons;

import java.util.List;
import org.commonweal.commons.StockChange;
import org.commonweal.commons.StockChangeKind;
import org.commonweal.items.Item;
import org.commonweal.kernel.Quantity;
import org.commonweal.web.Choice;
import org.commonweal.web.Option;
import org.commonweal.web.Visit;
import org.commonweal.web.items.Amounts;

/// Words for changes of a pool's stock.
public record StockTold(Visit visit) {

  public static final List<Option> KINDS =
      List.of(
          new Option(Choice.value(StockChangeKind.COUNT), "Counts"),
          new Option(Choice.value(StockChangeKind.OWN_USE), "Own use"),
          new Option(Choice.value(StockChangeKind.WRITE_OFF), "Written off"),
          new Option(Choice.value(StockChangeKind.OPENING), "Opening stock"));

  public String kind(StockChangeKind kind) {
    return switch (kind) {
      case COUNT -> "Count";
      case OWN_USE -> "Own use";
      case WRITE_OFF -> "Written off";
      case OPENING -> "Opening stock";
    };
  }

  /// What is asked of somebody who records one.
  public String heading(StockChangeKind kind) {
    return switch (kind) {
      case COUNT -> "Count the stock";
      case OWN_USE -> "Record own use";
      case WRITE_OFF -> "Write something off";
      case OPENING -> "Enter opening stock";
    };
  }

  public String lead(StockChangeKind kind) {
    return switch (kind) {
      case COUNT ->
          "Count what is there, without what is set aside for those who ask, and write how much it"
              + " is. The books are looked at afterwards.";
      case OWN_USE -> "What the council takes for its own work, such as for a common meal.";
      case WRITE_OFF -> "What is spoiled, broken or gone, and will not be given out.";
      case OPENING ->
          "What the pool had before it was kept here. It can be entered once for each item, before"
              + " anything else comes in or goes out.";
    };
  }

  public String question(StockChangeKind kind) {
    return switch (kind) {
      case COUNT -> "How much is there";
      case OWN_USE, WRITE_OFF -> "How much";
      case OPENING -> "How much was there";
    };
  }

  /// `Counted 78 Tomatoes, 2 fewer than the books said`.
  public String sentence(StockChange change) {
    String moved = text(change.item(), abs(change.change()));
    return switch (change.kind()) {
      case COUNT -> "Counted " + text(change.item(), change.after()) + ", " + compared(change);
      case OWN_USE -> "Used " + moved;
      case WRITE_OFF -> "Wrote off " + moved;
      case OPENING -> "Opened with " + moved;
    };
  }

  private String compared(StockChange change) {
    int sign = change.change().signum();
    if (sign == 0) {
      return "as the books said";
    }
    String by = units(change.item(), abs(change.change()));
    return by + (sign < 0 ? " fewer than the books said" : " more than the books said");
  }

  /// `+2` or `-2`, or nothing if nothing changed.
  public String change(StockChange change) {
    String number = visit.language().number(change.change());
    return change.change().signum() > 0 ? "+" + number : number;
  }

  static Quantity abs(Quantity quantity) {
    return quantity.signum() < 0 ? quantity.negated() : quantity;
  }

  public String text(Item item, Quantity quantity) {
    return Amounts.text(visit.language(), item, quantity);
  }

  public String units(Item item, Quantity quantity) {
    return Amounts.units(visit.language(), item, quantity);
  }
}
