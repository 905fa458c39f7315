package org.commonweal.web.treasury;

import java.util.Optional;
import org.commonweal.community.MemberId;
import org.commonweal.kernel.Day;
import org.commonweal.treasury.MovementKind;
import org.commonweal.treasury.NewCounting;
import org.commonweal.treasury.NewMovement;
import org.commonweal.treasury.NewRate;
import org.commonweal.treasury.PlaceId;
import org.commonweal.treasury.Way;
import org.commonweal.web.Form;

/// Reads what a form of the treasury says.
final class Typed {

  private Typed() {}

  static String number(Form form, String field) {
    return form.language().plain(form.text(field));
  }

  static NewMovement movement(MovementKind kind, Form form) {
    boolean dated = kind != MovementKind.TRANSFER;
    return new NewMovement(
        way(kind, form),
        number(form, "amount"),
        form.text("currency"),
        dated ? Day.ifAny("effective", form.text("effective")) : Optional.empty(),
        dated ? rate(form) : Optional.empty(),
        form.text("reference"),
        form.text("note"));
  }

  private static Way way(MovementKind kind, Form form) {
    var member = new MemberId(form.uuid("member"));
    return switch (kind) {
      case TOP_UP -> new Way.TopUp(member, place(form));
      case WITHDRAWAL -> new Way.Withdrawal(member, place(form));
      case TRANSFER -> new Way.Transfer(member);
    };
  }

  static PlaceId place(Form form) {
    return new PlaceId(form.uuid("place"));
  }

  private static Optional<NewRate> rate(Form form) {
    boolean bought = !form.text("pair").isBlank() || !form.text("rate").isBlank();
    return bought
        ? Optional.of(new NewRate(form.text("pair"), number(form, "rate")))
        : Optional.empty();
  }

  static NewCounting counting(Form form, Optional<String> books) {
    return new NewCounting(
        number(form, "counted"),
        form.text("currency"),
        Day.ifAny("effective", form.text("effective")),
        form.text("reason"),
        books);
  }
}
