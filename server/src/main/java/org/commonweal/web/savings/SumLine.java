package org.commonweal.web.savings;

import java.util.ArrayList;
import java.util.List;
import org.commonweal.kernel.Quantity;
import org.commonweal.language.Language;
import org.commonweal.savings.CircleSums;

/// A line of what came into a circle, went out of it and is there, or one of the three totals.
public record SumLine(String name, String amount, boolean total) {

  /// The three totals, each behind what it is made of; what is 0 is left out but for contributions,
  /// payouts and the pot.
  static List<SumLine> of(CircleSums sums, Language language) {
    var lines = new Lines(language);
    CircleSums.In in = sums.in();
    lines.always("Contributions", in.contributions());
    lines.some("Into the reserve", in.reserve());
    lines.some("Late fees", in.fees());
    lines.some("Deposits", in.deposits());
    lines.some("Paid since it was dissolved", in.repaid());
    lines.some("Fees and reserve, there when it moved in", in.moved());
    lines.total("Came in", in.all());
    CircleSums.Out out = sums.out();
    lines.always("Paid out", out.payouts());
    lines.some("Discounts shared", out.discounts());
    lines.some("Refunded", out.refunds());
    lines.some("Fees and reserve shared", out.shared());
    lines.some("Deposits returned", out.returned());
    lines.some("To those who were owed something", out.settled());
    lines.total("Went out", out.all());
    CircleSums.Held held = sums.held();
    lines.always("In the pot", held.pot());
    lines.some("Late fees held", held.fees());
    lines.some("In the reserve", held.reserve());
    lines.some("Deposits held", held.deposits());
    lines.some("Payouts held", held.payouts());
    lines.total("Is there", held.all());
    return List.copyOf(lines.lines);
  }

  private record Lines(Language language, List<SumLine> lines) {

    Lines(Language language) {
      this(language, new ArrayList<>());
    }

    void always(String name, Quantity amount) {
      lines.add(new SumLine(name, language.number(amount), false));
    }

    void some(String name, Quantity amount) {
      if (amount.signum() != 0) {
        always(name, amount);
      }
    }

    void total(String name, Quantity amount) {
      lines.add(new SumLine(name, language.number(amount), true));
    }
  }
}
