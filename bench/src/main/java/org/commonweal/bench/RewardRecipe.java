package org.commonweal.bench;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.commonweal.allocation.Claim;
import org.commonweal.allocation.Recipient;
import org.commonweal.allocation.Terms;
import org.commonweal.allocation.Tier;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Quantity;
import org.commonweal.ledger.AccountKey;
import org.commonweal.ledger.Author;
import org.commonweal.ledger.Event;
import org.commonweal.ledger.Holder;
import org.commonweal.ledger.HolderKind;
import org.commonweal.ledger.Journal;
import org.commonweal.ledger.Leg;
import org.commonweal.ledger.Purpose;
import org.commonweal.rounds.Claims;
import org.commonweal.rounds.Fulfilment;
import org.commonweal.rounds.Held;
import org.commonweal.rounds.Recipe;
import org.commonweal.rounds.RoundOrder;

/// The simplest round there is: the same for everybody, like a weekly reward. How many there are is
/// in the source's id.
final class RewardRecipe implements Recipe {

  static final BigInteger EACH = BigInteger.TEN;

  static UUID source(int members) {
    return new UUID(0x7000, 0x8000_0000_0000_0000L | members);
  }

  static UUID member(int number) {
    long mixed = (number + 1) * 0x9E3779B97F4A7C15L;
    return new UUID((mixed & 0xFFFF_FFFF_FFFF_0FFFL) | 0x7000, ((mixed * 31) >>> 2) | (1L << 63));
  }

  @Override
  public String kind() {
    return "bench";
  }

  @Override
  public Claims read(CommunityId community, RoundOrder order) {
    int members = (int) order.source().getLeastSignificantBits();
    List<UUID> ids = IntStream.range(0, members).mapToObj(RewardRecipe::member).toList();
    return new Claims(
        source(0),
        new Terms(EACH.multiply(BigInteger.valueOf(members)), BigInteger.ONE, order.strategy()),
        ids.stream().map(id -> new Recipient(id, Quantity.MAX, 1)).toList(),
        List.of(new Tier("alike", ids.stream().map(id -> new Claim(id, EACH.add(EACH))).toList())));
  }

  @Override
  public Held lock(CommunityId community, RoundOrder order) {
    // nobody asked for anything that could be marked
    return new Held(read(community, order), _ -> {});
  }

  @Override
  public AccountKey source(RoundOrder order) {
    return new AccountKey(new Holder(HolderKind.POOL, order.source()), Purpose.STOCK, order.unit());
  }

  @Override
  public AccountKey account(RoundOrder order, UUID recipient) {
    return new AccountKey(new Holder(HolderKind.MEMBER, recipient), Purpose.RECEIVED, order.unit());
  }

  @Override
  public Journal journal(CommunityId community, Fulfilment fulfilment, List<Leg> legs) {
    return new Journal(
        fulfilment.journal(),
        new Author(fulfilment.by().value(), fulfilment.by().value()),
        new Event("reward-given"),
        fulfilment.round().value(),
        LocalDate.ofInstant(fulfilment.committedAt(), ZoneOffset.UTC),
        legs);
  }

  @Override
  public void record(CommunityId community, Fulfilment fulfilment) {
    // the ledger and the allocations say it all
  }
}
