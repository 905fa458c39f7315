package org.commonweal.treasury;

import java.util.List;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Ids;
import org.commonweal.kernel.Quantity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Says what a movement would do, or refuses as it would: it is recorded, looked at and taken back.
@Service
public class Forecasts {

  private final Movements movements;
  private final MovementStore store;
  private final Wallets wallets;
  private final MoneyStore holdings;
  private final Ids ids;
  private final TransactionTemplate rehearsal;

  Forecasts(
      Movements movements,
      MovementStore store,
      Wallets wallets,
      MoneyStore holdings,
      Ids ids,
      PlatformTransactionManager transactions) {
    this.movements = movements;
    this.store = store;
    this.wallets = wallets;
    this.holdings = holdings;
    this.ids = ids;
    rehearsal = new TransactionTemplate(transactions);
    rehearsal.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  public Forecast of(Caller caller, CommunityId community, NewMovement asked) {
    var wish = new Wish(new MovementId(ids.next()), caller, asked);
    return rehearsal.execute(transaction -> {
      transaction.setRollbackOnly();
      movements.decide(community, List.of(wish)).getFirst().orRefuse();
      return seen(community, store.find(community, wish.id()).orElseThrow());
    });
  }

  private Forecast seen(CommunityId community, Movement movement) {
    return new Forecast(movement, wallet(community, movement), there(community, movement));
  }

  private Quantity wallet(CommunityId community, Movement movement) {
    return wallets.of(community, movement.member()).stream()
        .filter(wallet -> wallet.currency().id().equals(movement.currency().id()))
        .map(Wallet::balance)
        .findFirst()
        .orElseThrow();
  }

  private Quantity there(CommunityId community, Movement movement) {
    List<PlaceId> place = movement.place().map(OutsidePlace::id).stream().toList();
    return holdings.places(community, place).stream()
        .filter(holding -> holding.currency().id().equals(movement.currency().id()))
        .map(PlaceHolding::amount)
        .findFirst()
        .orElse(Quantity.zero(movement.amount().unit()));
  }
}
