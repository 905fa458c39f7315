package org.commonweal.commons;

import org.commonweal.kernel.Kind;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refusal;

/// Why a commons pool said no.
public sealed interface CommonsRefusal extends Refusal {

  record NoSuchPool(String field) implements CommonsRefusal {}

  /// A council cannot close while pools are its own.
  record CouncilHasPools(int pools) implements CommonsRefusal {}

  record PoolNameTaken(String field, String name) implements CommonsRefusal {}

  record ItemInUse(String field, String item) implements CommonsRefusal {}

  record ItemNotAllowed(String field, String item, String pool) implements CommonsRefusal {}

  record BelowMinimum(String field, long minimum) implements CommonsRefusal {}

  record NoSuchGiver(String field) implements CommonsRefusal {}

  record NoSuchContribution() implements CommonsRefusal {}

  record AlreadyDecided(String status) implements CommonsRefusal {}

  record NotYourContribution() implements CommonsRefusal {}

  record MoreThanOffered(String field, Quantity offered, Quantity received)
      implements CommonsRefusal {}

  record NotEnoughStock(String field, Quantity available, Quantity asked)
      implements CommonsRefusal {}

  record AboveCap(String field, long cap) implements CommonsRefusal {}

  record NoSuchReceiver(String field) implements CommonsRefusal {}

  record NothingChosen(String field) implements CommonsRefusal {}

  record ChosenTwice(String field) implements CommonsRefusal {}

  record TooManyAtOnce(String field, int limit) implements CommonsRefusal {}

  @Override
  default Kind kind() {
    return switch (this) {
      case NoSuchPool _, NoSuchContribution _ -> Kind.NOT_FOUND;
      case NotYourContribution _ -> Kind.FORBIDDEN;
      case CouncilHasPools _, PoolNameTaken _, ItemInUse _, AlreadyDecided _, NotEnoughStock _ ->
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
