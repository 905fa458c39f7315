package org.commonweal.web.statements;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.commonweal.commons.PoolId;
import org.commonweal.kernel.Lookup;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.Holder;
import org.commonweal.ledger.HolderKind;
import org.commonweal.ledger.Purpose;
import org.commonweal.sharing.ShareId;
import org.commonweal.statements.Line;
import org.commonweal.statements.NamedAccount;
import org.commonweal.statements.StatementsRefusal;
import org.commonweal.web.Choice;
import org.commonweal.web.Link;
import org.commonweal.web.Visit;
import org.commonweal.web.commons.Paths;

/// Addresses of statements, and of what their lines are about.
public final class StatementPaths {

  private StatementPaths() {}

  static String account(Visit visit, NamedAccount account) {
    return account(visit, account.uid());
  }

  public static String account(Visit visit, UUID account) {
    return visit.path("/accounts/" + account);
  }

  public static String member(Visit visit, UUID member) {
    return visit.path("/members/" + member + "/statement");
  }

  public static String place(Visit visit, UUID place) {
    return visit.path("/treasury/places/" + place + "/statement");
  }

  /// The statement of everything a holder has, where there is one.
  static Optional<String> holder(Visit visit, Holder holder) {
    return switch (holder.kind()) {
      case MEMBER -> Optional.of(member(visit, holder.id()));
      case POOL -> Optional.of(visit.path("/pools/" + holder.id() + "/statement"));
      case COUNCIL -> Optional.of(visit.path("/councils/" + holder.id() + "/statement"));
      case PLACE -> Optional.of(place(visit, holder.id()));
      case COMMUNITY, ROUND, CIRCLE, PURSE -> Optional.empty();
    };
  }

  /// The holder that an address names by the variables of its path.
  static Holder holder(Map<String, String> path) {
    return Arrays.stream(HolderKind.values())
        .filter(kind -> kind != HolderKind.COMMUNITY)
        .filter(kind -> path.containsKey(Choice.value(kind)))
        .findFirst()
        .map(kind -> new Holder(kind, uuid(Lookup.in(path, Choice.value(kind)))))
        .orElseThrow();
  }

  private static UUID uuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException _) {
      throw new Refused(new StatementsRefusal.NoStatement());
    }
  }

  /// Where an account is looked after, beside its statement: a wallet, a place.
  static Optional<Link> home(Visit visit, NamedAccount account) {
    UUID holder = account.holder().id();
    return switch (account.purpose()) {
      case WALLET ->
          Optional.of(
              holder.equals(visit.member().id().value())
                  ? new Link("My wallet", visit.path("/treasury/wallet"))
                  : new Link(
                      account.holderName() + "'s wallet",
                      visit.path("/treasury/wallets/" + holder)));
      case OUTSIDE ->
          Optional.of(new Link(account.holderName(), visit.path("/treasury/places/" + holder)));
      case POT ->
          account.holder().kind() == HolderKind.CIRCLE
              ? Optional.of(new Link(account.holderName(), visit.path("/circles/" + holder)))
              : Optional.empty();
      case RESERVE, DEPOSITS, HELD, DISCOUNT, DEBT, CLAIM, SPENT, OWED -> Optional.empty();
      case INCOME, FUNDING -> Optional.empty();
      case GIVEN, STOCK, RECEIVED, HOLD, ESCROW, DIFFERENCE, OPENING, USED, WRITTEN_OFF, FEES ->
          Optional.empty();
    };
  }

  /// Where to read what a line is about: the contribution, the share, the round and its reason.
  static Optional<String> about(Visit visit, NamedAccount account, Line line) {
    return switch (line.event().code()) {
      case "contribution-received" ->
          pool(account, line)
              .map(pool -> Paths.pool(visit, new PoolId(pool), "/contributions/" + line.about()));
      case "share-given" -> Optional.of(Paths.share(visit, new ShareId(line.about())));
      case "stock-counted", "stock-used", "stock-written-off", "stock-opened" ->
          pool(account, line)
              .map(pool -> Paths.pool(visit, new PoolId(pool), "/stock-changes/" + line.about()));
      case "share-returned" -> Optional.of(Paths.round(visit, line.about()));
      case "round-given" -> Optional.of(round(visit, account, line));
      case "wallet-topped-up", "money-withdrawn", "money-transferred" ->
          Optional.of(visit.path("/treasury/movements/" + line.journal().value()));
      case "circle-paid-in",
          "circle-paid-out",
          "circle-fees-shared",
          "circle-deposited",
          "circle-place-taken-over",
          "circle-dissolved",
          "circle-debt-paid",
          "circle-payout-released" ->
          Optional.of(visit.path("/circles/" + line.about()));
      case "place-counted" ->
          place(account, line).map(place -> visit.path("/treasury/places/" + place));
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
    return either(account, line, HolderKind.POOL);
  }

  private static Optional<UUID> place(NamedAccount account, Line line) {
    return either(account, line, HolderKind.PLACE);
  }

  /// The holder of this kind, on whichever side it is.
  private static Optional<UUID> either(NamedAccount account, Line line, HolderKind kind) {
    return Stream.of(account.holder(), line.counterpart().holder())
        .filter(holder -> holder.kind() == kind)
        .map(Holder::id)
        .findFirst();
  }
}
