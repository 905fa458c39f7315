package org.commonweal.sharing;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.commonweal.kernel.Lookup;
import org.commonweal.kernel.Quantity;

/// What changed hands of an item in each period, by ways and places.
record Moves(FlowQuestion question, List<FlowStore.Moved> all) {

  private static final String IN = "pool";
  private static final String OUT = "source";

  ItemFlow flow(Map<UUID, FlowStore.People> people, int most) {
    List<PoolFlow> pools =
        people.keySet().stream()
            .map(pool -> through(pool, Lookup.in(people, pool)))
            .sorted(Comparator.comparing(Moves::total).reversed().thenComparing(PoolFlow::pool))
            .limit(most)
            .toList();
    return new ItemFlow(question.periods().stream().map(this::period).toList(), pools);
  }

  private Flow period(LocalDate first) {
    Moves own = only(moved -> moved.first().equals(first));
    return new Flow(first, own.sum(IN), own.sum(OUT), own.sum("direct"), own.sum("council"));
  }

  private PoolFlow through(UUID pool, FlowStore.People people) {
    Moves own = only(moved -> moved.place().filter(pool::equals).isPresent());
    return new PoolFlow(pool, people.givers(), own.sum(IN), people.receivers(), own.sum(OUT));
  }

  private static BigInteger total(PoolFlow flow) {
    return flow.in().minor().add(flow.out().minor());
  }

  private Moves only(Predicate<FlowStore.Moved> wanted) {
    return new Moves(question, all.stream().filter(wanted).toList());
  }

  private Quantity sum(String way) {
    BigInteger sum =
        all.stream()
            .filter(moved -> moved.way().equals(way))
            .map(FlowStore.Moved::units)
            .reduce(BigInteger.ZERO, BigInteger::add);
    return question.item().quantity(sum);
  }
}
