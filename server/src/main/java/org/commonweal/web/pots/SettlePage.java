package org.commonweal.web.pots;

import java.util.List;
import org.commonweal.community.Permission;
import org.commonweal.kernel.Quantity;
import org.commonweal.pots.DebtPayment;
import org.commonweal.pots.Owing;
import org.commonweal.pots.SettleUp;
import org.commonweal.pots.SettlementStatus;
import org.commonweal.treasury.Currency;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Option;
import org.commonweal.web.Visit;

/// Who is owed, who owes, the fewest payments that settle it, and those that were made.
public record SettlePage(
    Visit visit,
    PotTold told,
    SettleUp settle,
    List<DebtPayment> payments,
    List<Currency> currencies,
    Form form)
    implements FormPage {

  public SettlePage {
    payments = List.copyOf(payments);
    currencies = List.copyOf(currencies);
  }

  @Override
  public String title() {
    return "Settle up";
  }

  public String money(Quantity amount) {
    return told.money(amount, settle.currency());
  }

  /// Whether the visitor may say that this is paid: as its payer, its receiver, or for others.
  public boolean pays(Owing owing) {
    return visit.may(Permission.SEND_MONEY) && (mine(owing) || visit.may(Permission.KEEP_MONEY));
  }

  private boolean mine(Owing owing) {
    return owing.debtor().equals(visit.member().id())
        || owing.creditor().equals(visit.member().id());
  }

  /// What the button says: declared as the payer, confirmed as anybody else.
  public String button(Owing owing) {
    return owing.debtor().equals(visit.member().id()) ? "I have paid" : "It has come";
  }

  public boolean confirms(DebtPayment payment) {
    return payment.status() == SettlementStatus.DECLARED
        && (payment.receiver().equals(visit.member().id()) || visit.may(Permission.KEEP_MONEY));
  }

  public String status(SettlementStatus status) {
    return switch (status) {
      case DECLARED -> "waits to be confirmed";
      case CONFIRMED -> "confirmed";
      case DECLINED -> "declined";
      case UNDONE -> "undone";
    };
  }

  public List<Option> currencyOptions() {
    return currencies.stream()
        .map(one -> new Option(one.code(), one.code() + ", " + one.name()))
        .toList();
  }
}
