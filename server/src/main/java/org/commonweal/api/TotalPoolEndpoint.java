package org.commonweal.api;

import java.math.BigInteger;
import org.commonweal.kernel.Refused;
import org.commonweal.savings.PoolCalculator;
import org.commonweal.savings.SavingsRefusal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What a savings circle takes in each cycle, computed for anybody who asks.
@RestController
@RequestMapping("/api/v1/savings/total-pool")
class TotalPoolEndpoint {

  /// More digits than any product of 128 bits has.
  private static final int MOST_DIGITS = 40;

  /// What each member pays, as a whole number of smallest units in text, and how many they are.
  record Asked(String contributionAmount, long memberCount) {}

  /// A whole number of smallest units in text.
  record Total(BigInteger totalPool) {}

  @PostMapping
  Total calculate(@RequestBody Asked asked) {
    BigInteger amount = whole(asked.contributionAmount());
    return new Total(PoolCalculator.calculateTotalPool(amount, asked.memberCount()));
  }

  /// What is longer than the largest number counts as the smallest that is too large.
  private static BigInteger whole(String text) {
    if (!text.matches("-?[0-9]+")) {
      throw new Refused(new SavingsRefusal.NotAWholeNumber("contributionAmount"));
    }
    return text.length() > MOST_DIGITS && !text.startsWith("-")
        ? BigInteger.TWO.pow(127)
        : new BigInteger(text.substring(0, Math.min(text.length(), MOST_DIGITS)));
  }
}
