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
    if (refusal instanceof LedgerRefusal.AlreadyReversed) {
      return new TreasuryRefusal.UndoneAlready();
    }
    if (refusal instanceof LedgerRefusal.BelowFloor below) {
      return owner(below.account()).<Refusal>map(name -> said(below, name)).orElse(refusal);
    }
    return refusal;
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
