package org.commonweal.imports;

import java.util.List;
import org.commonweal.commons.PoolId;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/// Imports files into a community. A preview is the import itself, rolled back, so that it says
/// exactly what would happen.
@Service
public class Imports {

  /// Bad lines that are named at most.
  static final int MOST_NAMED = 100;

  private final Membership membership;
  private final MemberImport members;
  private final NeedImport needs;
  private final ContributionImport contributions;
  private final TransactionTemplate whole;

  Imports(
      Membership membership,
      MemberImport members,
      NeedImport needs,
      ContributionImport contributions,
      PlatformTransactionManager transactions) {
    this.membership = membership;
    this.members = members;
    this.needs = needs;
    this.contributions = contributions;
    whole = new TransactionTemplate(transactions);
    whole.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /// Imports the file in one transaction: all lines, or with `partial` the good ones.
  public ImportReport run(Caller caller, CommunityId community, ImportOrder order, byte[] file) {
    membership.require(caller, community, Permission.RECORD_FOR_OTHERS);
    Table table = Csv.read(file, order.kind().columns());
    if (table.lines().isEmpty() && table.bad().isEmpty()) {
      throw new Refused(new ImportRefusal.NoLines());
    }
    return whole.execute(transaction -> decided(caller, community, order, table, transaction));
  }

  private ImportReport decided(
      Caller caller,
      CommunityId community,
      ImportOrder order,
      Table table,
      TransactionStatus transaction) {
    Outcome outcome = outcome(caller, community, order, table);
    if (order.preview()) {
      transaction.setRollbackOnly();
    } else {
      refuseBad(order, outcome);
    }
    return new ImportReport(
        order.kind(),
        order.preview(),
        outcome.lines(),
        outcome.added(),
        outcome.already(),
        named(outcome));
  }

  private Outcome outcome(Caller caller, CommunityId community, ImportOrder order, Table table) {
    return switch (order.kind()) {
      case MEMBERS -> members.run(caller, community, table);
      case NEEDS -> needs.run(caller, community, table);
      case CONTRIBUTIONS -> contributions.run(caller, community, pool(order), table);
    };
  }

  private static PoolId pool(ImportOrder order) {
    return order.pool().orElseThrow(() -> new Refused(new ImportRefusal.PoolMissing()));
  }

  private static void refuseBad(ImportOrder order, Outcome outcome) {
    if (!order.partial() && !outcome.bad().isEmpty()) {
      throw new Refused(
          new ImportRefusal.BadLines(outcome.bad().size(), outcome.lines(), named(outcome)));
    }
  }

  private static List<BadLine> named(Outcome outcome) {
    return outcome.bad().stream().limit(MOST_NAMED).toList();
  }
}
