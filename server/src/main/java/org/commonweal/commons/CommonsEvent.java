package org.commonweal.commons;

import java.math.BigInteger;
import org.commonweal.community.CouncilId;
import org.commonweal.community.MemberId;
import org.commonweal.identity.PersonId;
import org.commonweal.items.ItemId;
import org.commonweal.kernel.CommunityId;
import org.commonweal.rounds.RoundId;
import org.commonweal.sharing.Offer;
import org.commonweal.sharing.ShareId;

/// What happened to a pool, besides offers and rounds; published within the transaction that did
/// it. Units are in the item's smallest.
public sealed interface CommonsEvent {

  CommunityId community();

  PersonId by();

  record PoolOpened(CommunityId community, PoolId pool, CouncilId council, PersonId by)
      implements CommonsEvent {}

  record PoolClosed(CommunityId community, PoolId pool, PersonId by) implements CommonsEvent {}

  /// Another council answers for a pool now.
  record PoolHandedOver(CommunityId community, PoolId pool, CouncilId council, PersonId by)
      implements CommonsEvent {}

  /// The settings of a pool were changed; `words` say which, from what to what.
  record PoolChanged(
      CommunityId community,
      PoolId pool,
      CouncilId council,
      MemberId member,
      String words,
      PersonId by)
      implements CommonsEvent {}

  /// A manager asked that one manager be enough for rounds again.
  record ReleaseAsked(
      CommunityId community, PoolId pool, CouncilId council, MemberId member, PersonId by)
      implements CommonsEvent {}

  /// A council gave some of an item to a member by hand.
  record GiftGiven(
      CommunityId community, ShareId share, PoolId pool, Handful what, MemberId to, PersonId by)
      implements CommonsEvent {}

  /// So much of an item.
  record Handful(ItemId item, BigInteger units) {}

  /// A receipt was undone; `contribution` is as it was before.
  record ReceiptUndone(CommunityId community, Offer contribution, String reason, PersonId by)
      implements CommonsEvent {}

  /// Stock was counted, used, written off or brought along; `change` may be below 0, or 0.
  record StockChanged(
      CommunityId community,
      StockChangeId id,
      PoolId pool,
      StockChangeKind kind,
      Handful change,
      String reason,
      PersonId by)
      implements CommonsEvent {}

  /// Such a change was undone; `change` is what it had been.
  record StockChangeUndone(CommunityId community, StockChange undone, String reason, PersonId by)
      implements CommonsEvent {}

  /// Shares of a round that nobody collected went back into the stock.
  record SharesReturned(
      CommunityId community, RoundId round, PoolId pool, Handful what, int shares, PersonId by)
      implements CommonsEvent {}
}
