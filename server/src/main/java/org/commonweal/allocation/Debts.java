package org.commonweal.allocation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Says who owes whom how much for something that several took part in and some paid for.
///
/// One debtor after the other, the part is divided in proportion to what the payers overpaid and
/// are still owed; so each debtor's row and each payer's column add up exactly.
public final class Debts {

  private Debts() {}

  /// What the one with index `debtor` owes the one with index `creditor`, above 0.
  public record Debt(int debtor, int creditor, BigInteger amount) {}

  /// What each gave and what each one's part is, by the same index; both add up to the same. A part
  /// of a unit goes to the lower index among equals.
  public static List<Debt> of(List<BigInteger> given, List<BigInteger> parts) {
    BigInteger[] open = new BigInteger[given.size()];
    Arrays.setAll(open, i -> given.get(i).subtract(parts.get(i)));
    if (Sum.of(open).signum() != 0) {
      throw new IllegalArgumentException(
          "given: " + given + " (expected: the sum of " + parts + ")");
    }
    List<Debt> debts = new ArrayList<>();
    List<Integer> creditors =
        IntStream.range(0, open.length).filter(i -> open[i].signum() > 0).boxed().toList();
    for (int debtor = 0; debtor < open.length; debtor++) {
      if (open[debtor].signum() < 0) {
        divide(debtor, open, creditors, debts);
      }
    }
    return debts;
  }

  private static void divide(
      int debtor, BigInteger[] open, List<Integer> creditors, List<Debt> debts) {
    List<BigInteger> owed = creditors.stream().map(creditor -> open[creditor]).toList();
    List<Integer> places = IntStream.range(0, owed.size()).boxed().toList();
    List<Part> divided = Shares.split(open[debtor].negate(), owed, places);
    for (int i = 0; i < divided.size(); i++) {
      BigInteger amount = divided.get(i).amount();
      int creditor = creditors.get(i);
      open[creditor] = open[creditor].subtract(amount);
      if (amount.signum() > 0) {
        debts.add(new Debt(debtor, creditor, amount));
      }
    }
  }
}
