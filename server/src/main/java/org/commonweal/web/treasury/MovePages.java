package org.commonweal.web.treasury;

import org.commonweal.treasury.Forecasts;
import org.commonweal.treasury.MovementKind;
import org.commonweal.treasury.TopUps;
import org.commonweal.treasury.Transfers;
import org.commonweal.treasury.Withdrawals;
import org.commonweal.web.Answer;
import org.commonweal.web.Form;
import org.commonweal.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Top-ups, withdrawals and transfers: a short form, what it would do, and then the receipt.
@Controller
@RequestMapping("/communities/{community}/treasury")
class MovePages {

  private final TopUps topUps;
  private final Withdrawals withdrawals;
  private final Transfers transfers;
  private final Forecasts forecasts;
  private final MoveForms shown;

  MovePages(
      TopUps topUps,
      Withdrawals withdrawals,
      Transfers transfers,
      Forecasts forecasts,
      MoveForms shown) {
    this.topUps = topUps;
    this.withdrawals = withdrawals;
    this.transfers = transfers;
    this.forecasts = forecasts;
    this.shown = shown;
  }

  @GetMapping("/top-ups/new")
  Answer beginTopUp(Visit visit, Form form) {
    return shown.begin(visit, MovementKind.TOP_UP, form);
  }

  @PostMapping("/top-ups/change")
  Answer changeTopUp(Visit visit, Form form) {
    return shown.form(visit, MovementKind.TOP_UP, form);
  }

  @PostMapping("/top-ups/preview")
  Answer previewTopUp(Visit visit, Form form) {
    return shown.sure(
        visit,
        MovementKind.TOP_UP,
        form,
        () -> forecasts.of(visit.caller(), visit.id(), Typed.topUp(form)));
  }

  @PostMapping("/top-ups")
  Answer recordTopUp(Visit visit, Form form) {
    return shown.recorded(
        visit,
        MovementKind.TOP_UP,
        form,
        () -> topUps.record(visit.caller(), visit.id(), Typed.topUp(form)));
  }

  @GetMapping("/withdrawals/new")
  Answer beginWithdrawal(Visit visit, Form form) {
    return shown.begin(visit, MovementKind.WITHDRAWAL, form);
  }

  @PostMapping("/withdrawals/change")
  Answer changeWithdrawal(Visit visit, Form form) {
    return shown.form(visit, MovementKind.WITHDRAWAL, form);
  }

  @PostMapping("/withdrawals/preview")
  Answer previewWithdrawal(Visit visit, Form form) {
    return shown.sure(
        visit,
        MovementKind.WITHDRAWAL,
        form,
        () -> forecasts.of(visit.caller(), visit.id(), Typed.withdrawal(form)));
  }

  @PostMapping("/withdrawals")
  Answer recordWithdrawal(Visit visit, Form form) {
    return shown.recorded(
        visit,
        MovementKind.WITHDRAWAL,
        form,
        () -> withdrawals.record(visit.caller(), visit.id(), Typed.withdrawal(form)));
  }

  @GetMapping("/transfers/new")
  Answer beginTransfer(Visit visit, Form form) {
    return shown.begin(visit, MovementKind.TRANSFER, form);
  }

  @PostMapping("/transfers/change")
  Answer changeTransfer(Visit visit, Form form) {
    return shown.form(visit, MovementKind.TRANSFER, form);
  }

  @PostMapping("/transfers/preview")
  Answer previewTransfer(Visit visit, Form form) {
    return shown.sure(
        visit,
        MovementKind.TRANSFER,
        form,
        () -> forecasts.of(visit.caller(), visit.id(), Typed.transfer(form)));
  }

  @PostMapping("/transfers")
  Answer recordTransfer(Visit visit, Form form) {
    return shown.recorded(
        visit,
        MovementKind.TRANSFER,
        form,
        () -> transfers.send(visit.caller(), visit.id(), Typed.transfer(form)));
  }
}
