package org.commonweal.commons;

import java.util.List;
import java.util.UUID;
import org.commonweal.community.MemberId;
import org.commonweal.kernel.CommunityId;
import org.commonweal.ledger.AccountKey;
import org.commonweal.ledger.Journal;
import org.commonweal.ledger.Leg;
import org.commonweal.rounds.Claims;
import org.commonweal.rounds.Fulfilment;
import org.commonweal.rounds.Held;
import org.commonweal.rounds.Recipe;
import org.commonweal.rounds.RoundOrder;
import org.springframework.stereotype.Component;

/// What a commons pool brings to a round: stock and open needs in, shares and served needs out.
@Component
class PoolRecipe implements Recipe {

  private final PoolClaims claims;
  private final PoolFulfilment fulfilments;

  PoolRecipe(PoolClaims claims, PoolFulfilment fulfilments) {
    this.claims = claims;
    this.fulfilments = fulfilments;
  }

  @Override
  public String kind() {
    return "commons";
  }

  @Override
  public Claims read(CommunityId community, RoundOrder order) {
    return claims.read(community, order);
  }

  @Override
  public Held lock(CommunityId community, RoundOrder order) {
    PoolClaims.Locked locked = claims.lock(community, order);
    return new Held(locked.claims(), done -> fulfilments.settle(community, locked.demands(), done));
  }

  @Override
  public AccountKey source(RoundOrder order) {
    return new Shelf(order).stock();
  }

  @Override
  public AccountKey account(RoundOrder order, UUID recipient) {
    return new Shelf(order).received(new MemberId(recipient));
  }

  @Override
  public Journal journal(CommunityId community, Fulfilment fulfilment, List<Leg> legs) {
    return fulfilments.journal(community, fulfilment, legs);
  }

  @Override
  public void record(CommunityId community, Fulfilment fulfilment) {
    fulfilments.record(community, fulfilment);
  }
}
