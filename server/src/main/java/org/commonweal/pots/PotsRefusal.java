package org.commonweal.pots;

import java.util.List;
import org.commonweal.kernel.Kind;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refusal;

/// Why a pot or an expense said no. A `field` is empty if the address names what is not there.
public sealed interface PotsRefusal extends Refusal {

  record NoSuchPot(String field) implements PotsRefusal {}

  record PotNameTaken(String field, String name) implements PotsRefusal {}

  record PotClosed(String name) implements PotsRefusal {}

  record TooManyPots(int most) implements PotsRefusal {}

  /// Only its treasurers move what is in a pot.
  record NotPotTreasurer(String name) implements PotsRefusal {}

  /// Somebody has less than 0 in it.
  record PotOverdrawn(String name, String member) implements PotsRefusal {}

  /// There is less of theirs in the pot than was asked for.
  record PurseShort(String field, String name, Quantity held, Quantity asked, String currency)
      implements PotsRefusal {}

  /// By how much somebody falls short.
  record Shortfall(String name, Quantity by) {}

  /// Some have too little in the pot; the first one, and all of them.
  record PotsShort(String name, Quantity by, String currency, int others, List<Shortfall> all)
      implements PotsRefusal {

    public PotsShort {
      all = List.copyOf(all);
    }
  }

  /// The same where asking once more is enough.
  record PotsWouldFallShort(
      String name, Quantity by, String currency, int others, List<Shortfall> all)
      implements PotsRefusal {

    public PotsWouldFallShort {
      all = List.copyOf(all);
    }
  }

  record NoSuchCall() implements PotsRefusal {}

  record NoSuchExpense() implements PotsRefusal {}

  /// Somebody else changed it since: this is its version now.
  record OutdatedVersion(int version) implements PotsRefusal {}

  record ExpenseVoided() implements PotsRefusal {}

  /// Only who wrote it down, paid or keeps the money changes an expense.
  record ExpenseNotYours(String owner) implements PotsRefusal {}

  /// An expense of another kind is another expense.
  record KindChanged(String field) implements PotsRefusal {}

  /// Whoever writes down what others share has part in it.
  record NotConcerned(String field) implements PotsRefusal {}

  record NobodyTakesPart(String field) implements PotsRefusal {}

  record TooManyParticipants(String field, int most) implements PotsRefusal {}

  record NoSuchParticipant(String field) implements PotsRefusal {}

  record TwiceNamed(String field, String name) implements PotsRefusal {}

  record NotAShare(String field) implements PotsRefusal {}

  /// Percentages come to less or more than 100.
  record NotAHundredPercent(String field, String sum) implements PotsRefusal {}

  record AmountsMissing(String field, Quantity missing, String currency) implements PotsRefusal {}

  record AmountsTooMuch(String field, Quantity excess, String currency) implements PotsRefusal {}

  record ChangeTooLarge(String field, String name) implements PotsRefusal {}

  record NotYourOwn(String field) implements PotsRefusal {}

  record NoSuchSettlement() implements PotsRefusal {}

  record SettledAlready() implements PotsRefusal {}

  /// More than one owes, or than the other is owed.
  record MoreThanOwed(String field, Quantity most, String currency) implements PotsRefusal {}

  record NotTheReceiver(String name) implements PotsRefusal {}

  /// What keeps a member in the community for now.
  record StillInPots(String pot, Quantity amount, String currency) implements PotsRefusal {}

  record StillOwing(Quantity amount, String currency) implements PotsRefusal {}

  record OpeningUneven(String field, Quantity sum, String currency) implements PotsRefusal {}

  record MovedInAlready(String name) implements PotsRefusal {}

  record NoSuchRecurrence() implements PotsRefusal {}

  record NoSuchReceipt() implements PotsRefusal {}

  record NotAReceipt(String field) implements PotsRefusal {}

  record ReceiptTooLarge(String field, int megabytes) implements PotsRefusal {}

  record TooManyReceipts(int most) implements PotsRefusal {}

  @Override
  default Kind kind() {
    return switch (this) {
      case NoSuchPot no -> no.field().isEmpty() ? Kind.NOT_FOUND : Kind.INVALID;
      case NoSuchCall _, NoSuchExpense _, NoSuchSettlement _, NoSuchRecurrence _, NoSuchReceipt _ ->
          Kind.NOT_FOUND;
      case NotPotTreasurer _, ExpenseNotYours _, NotTheReceiver _, NotConcerned _ -> Kind.FORBIDDEN;
      case PotNameTaken _,
          PotClosed _,
          TooManyPots _,
          PotOverdrawn _,
          PurseShort _,
          PotsShort _,
          PotsWouldFallShort _,
          OutdatedVersion _,
          ExpenseVoided _,
          SettledAlready _,
          MoreThanOwed _,
          StillInPots _,
          StillOwing _,
          TooManyReceipts _,
          MovedInAlready _ ->
          Kind.CONFLICT;
      case KindChanged _,
          NobodyTakesPart _,
          TooManyParticipants _,
          NoSuchParticipant _,
          TwiceNamed _,
          NotAShare _,
          NotAHundredPercent _,
          AmountsMissing _,
          AmountsTooMuch _,
          ChangeTooLarge _,
          NotYourOwn _,
          OpeningUneven _,
          NotAReceipt _,
          ReceiptTooLarge _ ->
          Kind.INVALID;
    };
  }
}
