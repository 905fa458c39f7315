package org.commonweal.bench.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonweal.kernel.Quantity;
import org.commonweal.treasury.Countings;
import org.commonweal.treasury.NewCounting;
import org.commonweal.treasury.PlaceId;

/// Somebody counts what is in a place and finds as much as the books say, or more, or less.
record CountStep(Kitty kitty, Town town, Chance chance, Ask ask, MoneyWishes wishes) {

  private static final NewCounting ONE_EURO =
      new NewCounting("1", Kitty.EURO, Optional.empty(), "looked", Optional.empty());

  void run() {
    List<String> wrong = new ArrayList<>();
    PlaceId place = wishes.place(wrong);
    if (!wrong.isEmpty()) {
      ask.refused(wrong, () -> count(place, ONE_EURO));
      return;
    }
    Optional<LocalDate> day = wishes.day(wrong);
    Quantity books = books(place, day.orElseGet(ask::today));
    Quantity counted = chance.oneIn(3) ? books : books.plus(kitty.cents(chance.between(-300, 300)));
    counted = counted.signum() < 0 ? kitty.cents(0) : counted;
    Quantity shown = chance.oneIn(8) ? books.plus(kitty.cents(1)) : books;
    String reason = chance.oneIn(6) ? "" : "somebody looked";
    var asked = new NewCounting(counted.text(), Kitty.EURO, day, reason, Optional.of(shown.text()));
    if (!wrong.isEmpty()) {
      ask.refused(wrong, () -> count(place, asked));
      return;
    }
    Quantity difference = counted.minus(books);
    if (!shown.equals(books)) {
      ask.refused(List.of("BooksChanged"), () -> count(place, asked));
    } else if (difference.signum() == 0) {
      town.open(List.of(kitty.outside(place), kitty.differences()));
      ask.done(List.of(), () -> count(place, asked));
    } else {
      ask.move(
          reason.isEmpty() ? List.of("Missing") : List.of(),
          flow(place, difference, day.orElseGet(ask::today)),
          () -> count(place, asked));
    }
    town.machine.tally.saw("places counted");
  }

  private Quantity books(PlaceId place, LocalDate day) {
    return new Quantity(town.model.balance(kitty.outside(place), day).negate(), kitty.euro);
  }

  private Ask.Flow flow(PlaceId place, Quantity difference, LocalDate day) {
    return difference.signum() > 0
        ? new Ask.Flow(kitty.outside(place), kitty.differences(), difference, day)
        : new Ask.Flow(kitty.differences(), kitty.outside(place), difference.negated(), day);
  }

  private Object count(PlaceId place, NewCounting asked) {
    return town.machine
        .bean(Countings.class)
        .record(kitty.pantry.owner, town.community, place, asked);
  }
}
