package org.commonweal.web.treasury;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.commonweal.community.MemberId;
import org.commonweal.kernel.InputRefusal;
import org.commonweal.kernel.Refused;
import org.commonweal.treasury.NewCounting;
import org.commonweal.treasury.NewRate;
import org.commonweal.treasury.NewTopUp;
import org.commonweal.treasury.NewTransfer;
import org.commonweal.treasury.NewWithdrawal;
import org.commonweal.treasury.PlaceId;
import org.commonweal.web.Form;

/// Reads what a form of the treasury says.
final class Typed {

  private Typed() {}

  /// A day as browsers send it, or none.
  static Optional<LocalDate> day(Form form, String field) {
    try {
      return Optional.of(form.text(field).strip())
          .filter(text -> !text.isEmpty())
          .map(LocalDate::parse);
    } catch (DateTimeParseException _) {
      throw new Refused(new InputRefusal.NotOneOf(field, "2026-11-21"));
    }
  }

  static String number(Form form, String field) {
    return form.language().plain(form.text(field));
  }

  static NewTopUp topUp(Form form) {
    boolean bought = !form.text("pair").isBlank() || !form.text("rate").isBlank();
    return new NewTopUp(
        new MemberId(form.uuid("member")),
        new PlaceId(form.uuid("place")),
        number(form, "amount"),
        form.text("currency"),
        day(form, "effective"),
        bought
            ? Optional.of(new NewRate(form.text("pair"), number(form, "rate")))
            : Optional.empty(),
        form.text("reference"),
        form.text("note"));
  }

  static NewWithdrawal withdrawal(Form form) {
    return new NewWithdrawal(
        new MemberId(form.uuid("member")),
        new PlaceId(form.uuid("place")),
        number(form, "amount"),
        form.text("currency"),
        day(form, "effective"),
        form.text("reference"),
        form.text("note"));
  }

  static NewTransfer transfer(Form form) {
    return new NewTransfer(
        new MemberId(form.uuid("member")),
        number(form, "amount"),
        form.text("currency"),
        form.text("note"));
  }

  static NewCounting counting(Form form, Optional<String> books) {
    return new NewCounting(
        number(form, "counted"),
        form.text("currency"),
        day(form, "effective"),
        form.text("reason"),
        books);
  }
}
