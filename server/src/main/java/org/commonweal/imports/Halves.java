package org.commonweal.imports;

import java.util.List;
import java.util.function.Consumer;
import org.commonweal.kernel.Kind;
import org.commonweal.kernel.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Sends a set to a command that takes all of it or nothing. A refused set is tried again in
/// halves, until each bad line stands alone with the command's own reason.
@Component
class Halves {

  private final TransactionTemplate part;

  Halves(PlatformTransactionManager transactions) {
    part = new TransactionTemplate(transactions);
    part.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /// How many were taken; the others are refused in `sorting`.
  <T> int send(Sorting<T> sorting, Consumer<List<T>> command) {
    return send(sorting.wishes(), sorting, command);
  }

  private <T> int send(
      List<Sorting.Wish<T>> wishes, Sorting<T> sorting, Consumer<List<T>> command) {
    if (wishes.isEmpty()) {
      return 0;
    }
    try {
      List<T> asked = wishes.stream().map(Sorting.Wish::asked).toList();
      part.executeWithoutResult(_ -> command.accept(asked));
      return wishes.size();
    } catch (Refused refused) {
      return halves(wishes, sorting, command, refused);
    }
  }

  private <T> int halves(
      List<Sorting.Wish<T>> wishes,
      Sorting<T> sorting,
      Consumer<List<T>> command,
      Refused refused) {
    if (refused.refusal().kind() != Kind.INVALID) {
      throw refused;
    }
    if (wishes.size() == 1) {
      sorting.refuse(wishes.getFirst().line(), refused.refusals());
      return 0;
    }
    int middle = wishes.size() >>> 1;
    return send(wishes.subList(0, middle), sorting, command)
        + send(wishes.subList(middle, wishes.size()), sorting, command);
  }
}
