package org.commonweal.web.statements;

import java.util.Optional;
import java.util.UUID;
import org.commonweal.commons.PoolId;
import org.commonweal.ledger.Holder;
import org.commonweal.ledger.HolderKind;
import org.commonweal.ledger.Purpose;
import org.commonweal.sharing.ShareId;
import org.commonweal.statements.Line;
import org.commonweal.statements.NamedAccount;
import org.commonweal.web.Visit;
import org.commonweal.web.commons.Paths;

/// Addresses of statements, and of what their lines are about.
public final class StatementPaths {

  private StatementPaths() {}

  public static String account(Visit visit, NamedAccount account, String below) {
    return visit.path("/accounts/" + account.uid() + below);
  }

  public static String member(Visit visit, UUID member) {
    return visit.path("/members/" + member + "/statement");
  }

  public static String pool(Visit visit, UUID pool) {
    return visit.path("/pools/" + pool + "/statement");
  }

  static Optional<String> holder(Visit visit, Holder holder) {
    return switch (holder.kind()) {
      case MEMBER -> Optional.of(member(visit, holder.id()));
      case POOL -> Optional.of(pool(visit, holder.id()));
      case COUNCIL, COMMUNITY, PLACE, ROUND -> Optional.empty();
    };
  }

  /// Where to read what a line is about: the contribution, the share, the round and its reason.
  static Optional<String> about(Visit visit, NamedAccount account, Line line) {
    return switch (line.event().code()) {
      case "contribution-received" ->
          pool(account, line)
              .map(pool -> Paths.pool(visit, new PoolId(pool), "/contributions/" + line.about()));
      case "share-given" -> Optional.of(Paths.share(visit, new ShareId(line.about())));
      case "round-given" -> Optional.of(round(visit, account, line));
      case "wallet-topped-up", "money-withdrawn", "money-transferred" ->
          Optional.of(visit.path("/treasury/movements/" + line.journal().value()));
      default -> Optional.empty();
    };
  }

  /// For whoever received something, why; else the round as a whole.
  private static String round(Visit visit, NamedAccount account, Line line) {
    return account.purpose() == Purpose.RECEIVED && line.change().signum() > 0
        ? Paths.why(visit, line.about(), account.holder().id())
        : Paths.round(visit, line.about());
  }

  private static Optional<UUID> pool(NamedAccount account, Line line) {
    Holder own = account.holder();
    Holder other = line.counterpart().holder();
    if (own.kind() == HolderKind.POOL) {
      return Optional.of(own.id());
    }
    return other.kind() == HolderKind.POOL ? Optional.of(other.id()) : Optional.empty();
  }
}
