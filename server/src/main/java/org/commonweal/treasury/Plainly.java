package org.commonweal.treasury;

import java.util.Map;
import java.util.Optional;
import org.commonweal.community.MemberId;
import org.commonweal.kernel.Refusal;
import org.commonweal.ledger.AccountKey;
import org.commonweal.ledger.HolderKind;
import org.commonweal.ledger.LedgerRefusal;
import org.commonweal.ledger.Purpose;

/// Says in the treasury's words why the ledger refused: whose wallet has too little.
record Plainly(Map<MemberId, String> names, Currency currency, String field) {

  Refusal said(LedgerRefusal refusal) {
    return switch (refusal) {
      case LedgerRefusal.AlreadyReversed _ -> new TreasuryRefusal.UndoneAlready();
      case LedgerRefusal.PeriodClosed closed ->
          new TreasuryRefusal.DayClosed("effective", closed.firstOpen());
      case LedgerRefusal.AccountClosed closed ->
          owner(closed.account())
              .<Refusal>map(name -> new TreasuryRefusal.WalletClosed(name, currency.code()))
              .orElse(refusal);
      case LedgerRefusal.BelowFloor below ->
          owner(below.account()).<Refusal>map(name -> said(below, name)).orElse(refusal);
      // what stays has no other words here
      case LedgerRefusal other -> other;
    };
  }

  private TreasuryRefusal said(LedgerRefusal.BelowFloor below, String name) {
    return new TreasuryRefusal.WalletShort(
        field, name, below.balance(), below.asked(), currency.code());
  }

  private Optional<String> owner(AccountKey account) {
    return account.purpose() == Purpose.WALLET && account.holder().kind() == HolderKind.MEMBER
        ? Optional.ofNullable(names.get(new MemberId(account.holder().id())))
        : Optional.empty();
  }
}
