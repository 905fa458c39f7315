package org.commonweal.api;

import java.util.List;
import java.util.UUID;
import org.commonweal.pots.Owing;
import org.commonweal.pots.Preview;

/// How an expense would be divided; `before` and `after` are what the pot holds of each.
record ExpenseDivided(String total, String currency, List<Line> participants, List<Debt> debts) {

  static ExpenseDivided of(Preview preview) {
    return new ExpenseDivided(
        preview.total().text(),
        preview.currency(),
        preview.lines().stream()
            .map(line ->
                new Line(
                    line.member().value(),
                    line.name(),
                    line.amount().text(),
                    line.queued(),
                    line.before().text(),
                    line.after().text(),
                    line.fallsShort(),
                    line.refused()))
            .toList(),
        preview.debts().stream().map(Debt::of).toList());
  }

  record Line(
      UUID member,
      String name,
      String amount,
      boolean oddUnit,
      String before,
      String after,
      boolean fallsShort,
      boolean refused) {}

  record Debt(UUID debtor, String debtorName, UUID creditor, String creditorName, String amount) {

    static Debt of(Owing owing) {
      return new Debt(
          owing.debtor().value(),
          owing.debtorName(),
          owing.creditor().value(),
          owing.creditorName(),
          owing.amount().text());
    }
  }
}
