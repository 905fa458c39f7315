package org.commonweal.commons;

import java.util.List;
import java.util.UUID;
import org.commonweal.kernel.Kind;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refusal;

/// Why a commons pool said no.
public sealed interface CommonsRefusal extends Refusal {

  record NoSuchPool(String field) implements CommonsRefusal {}

  /// A council cannot close while pools are its own.
  record CouncilHasPools(int pools, List<String> names) implements CommonsRefusal {
    public CouncilHasPools {
      names = List.copyOf(names);
    }
  }

  record PoolClosed(String pool) implements CommonsRefusal {}

  /// A pool closes when nothing is in stock any more.
  record PoolHasStock(List<String> items) implements CommonsRefusal {
    public PoolHasStock {
      items = List.copyOf(items);
    }
  }

  /// A pool closes when nothing is promised to it any more.
  record PoolAwaits(List<String> items) implements CommonsRefusal {
    public PoolAwaits {
      items = List.copyOf(items);
    }
  }

  /// A pool closes when it offers nothing to everybody any more.
  record PoolOffers(List<String> items) implements CommonsRefusal {
    public PoolOffers {
      items = List.copyOf(items);
    }
  }

  record PoolNameTaken(String field, String name) implements CommonsRefusal {}

  record ItemsInUse(String field, List<String> items) implements CommonsRefusal {
    public ItemsInUse {
      items = List.copyOf(items);
    }
  }

  record ItemNotAllowed(String field, String item, String pool) implements CommonsRefusal {}

  record BelowMinimum(String field, long minimum) implements CommonsRefusal {}

  record NoSuchGiver(String field) implements CommonsRefusal {}

  record NoSuchContribution() implements CommonsRefusal {}

  record AlreadyDecided(String status) implements CommonsRefusal {}

  record NotYourContribution() implements CommonsRefusal {}

  /// Somebody promises more contributions at a time than anybody may.
  record TooManyPromises(int limit) implements CommonsRefusal {}

  record MoreThanOffered(String field, Quantity offered, Quantity received)
      implements CommonsRefusal {}

  record NotEnoughStock(String field, Quantity available, Quantity asked)
      implements CommonsRefusal {}

  record AboveCap(String field, long cap) implements CommonsRefusal {}

  record NoSuchReceiver(String field) implements CommonsRefusal {}

  record NothingChosen(String field) implements CommonsRefusal {}

  record ChosenTwice(String field) implements CommonsRefusal {}

  record TooManyAtOnce(String field, int limit) implements CommonsRefusal {}

  /// Who planned a round does not approve it.
  record OwnPlan() implements CommonsRefusal {}

  /// The plan waits for a second manager.
  record NotApproved() implements CommonsRefusal {}

  record NotOfThisRound(String field) implements CommonsRefusal {}

  record ReturnedAlready() implements CommonsRefusal {}

  record MarkedAlready(int shares) implements CommonsRefusal {}

  record NoSuchHousehold(String field) implements CommonsRefusal {}

  record NoSuchStockChange() implements CommonsRefusal {}

  /// The stock is not what somebody was shown.
  record StockHasChanged(String field, Quantity now) implements CommonsRefusal {}

  /// Only an item that has never come in or gone out is opened with.
  record MovedAlready(String field, String item) implements CommonsRefusal {}

  record AlreadyUndone() implements CommonsRefusal {}

  record NothingToUndo() implements CommonsRefusal {}

  /// What would be taken back is not there any more.
  record NotLeft(Quantity available, Quantity asked) implements CommonsRefusal {}

  record NotReceived(String status) implements CommonsRefusal {}

  /// What came in with a contribution has left the pool since; with the last shares that were given
  /// out.
  record GivenOutSince(Quantity received, Quantity available, List<GivenAway> shares)
      implements CommonsRefusal {
    public GivenOutSince {
      shares = List.copyOf(shares);
    }
  }

  /// A share that stands in the way.
  record GivenAway(UUID share, String receiver, Quantity units) {}

  /// The same request was carried out before, and that was undone.
  record ReceiptUndone() implements CommonsRefusal {}

  @Override
  default Kind kind() {
    return switch (this) {
      case NoSuchPool _, NoSuchContribution _, NoSuchStockChange _ -> Kind.NOT_FOUND;
      case NotYourContribution _, OwnPlan _ -> Kind.FORBIDDEN;
      case CouncilHasPools _,
          PoolNameTaken _,
          ItemsInUse _,
          AlreadyDecided _,
          NotEnoughStock _,
          TooManyPromises _ ->
          Kind.CONFLICT;
      case PoolClosed _, PoolHasStock _, PoolAwaits _, PoolOffers _, NotApproved _ -> Kind.CONFLICT;
      case NoSuchHousehold _, NotOfThisRound _ -> Kind.INVALID;
      case ReturnedAlready _, MarkedAlready _ -> Kind.CONFLICT;
      case StockHasChanged _,
          MovedAlready _,
          AlreadyUndone _,
          NothingToUndo _,
          NotLeft _,
          NotReceived _,
          GivenOutSince _,
          ReceiptUndone _ ->
          Kind.CONFLICT;
      case ItemNotAllowed _,
          BelowMinimum _,
          NoSuchGiver _,
          MoreThanOffered _,
          AboveCap _,
          NoSuchReceiver _,
          NothingChosen _,
          ChosenTwice _,
          TooManyAtOnce _ ->
          Kind.INVALID;
    };
  }
}
