package org.commonweal.rewards;

import java.util.List;
import org.commonweal.kernel.Refusal;

/// A deposit on its way into the books: due to be posted, the same as one before it in the set,
/// there already, or declined.
sealed interface DepositStep
    permits DueDeposit, DepositStep.Same, DepositStep.Done, DepositStep.No {

  record Same(DueDeposit first) implements DepositStep {}

  record Done(Deposit before) implements DepositStep {}

  record No(List<Refusal> refusals) implements DepositStep {}
}
