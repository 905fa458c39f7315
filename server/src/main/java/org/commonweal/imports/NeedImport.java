package org.commonweal.imports;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonweal.identity.Caller;
import org.commonweal.items.Asker;
import org.commonweal.items.Item;
import org.commonweal.items.ItemId;
import org.commonweal.items.Need;
import org.commonweal.items.NeedFilter;
import org.commonweal.items.Needs;
import org.commonweal.items.NewNeed;
import org.commonweal.items.Priority;
import org.commonweal.items.Recurrence;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Quantity;
import org.springframework.stereotype.Component;

/// Needs on behalf of members. The same need, still open, is there already.
@Component
class NeedImport {

  private record Same(
      Asker asker, ItemId item, Quantity units, Priority priority, Recurrence recurrence) {

    static Same of(Need need) {
      return new Same(
          need.asker(), need.item().id(), need.units(), need.priority(), need.recurrence());
    }
  }

  private final Needs needs;
  private final Directory directory;
  private final Halves halves;

  NeedImport(Needs needs, Directory directory, Halves halves) {
    this.needs = needs;
    this.directory = directory;
    this.halves = halves;
  }

  Outcome run(Caller caller, CommunityId community, Table table) {
    Names names = directory.names(community, table);
    Set<Same> open = open(community, names);
    Sorting<NewNeed> sorting = Sorting.of(table, line -> read(line, names, open));
    int added = halves.send(sorting, wishes -> needs.publish(caller, community, wishes));
    return Outcome.of(sorting, added);
  }

  private Set<Same> open(CommunityId community, Names names) {
    Set<Same> open = new HashSet<>();
    for (Item item : names.items().values()) {
      NeedFilter filter = NeedFilter.open(item.id());
      open.addAll(
          Whole.list(page -> needs.list(community, filter, page)).stream()
              .map(Same::of)
              .collect(Collectors.toSet()));
    }
    return open;
  }

  private static Optional<NewNeed> read(Line line, Names names, Set<Same> open) {
    Item item = names.item(line);
    NewNeed wish =
        new NewNeed(
            names.member(line),
            item.id(),
            names.units(line),
            Names.word(line, "priority", Priority.values()),
            Names.word(line, "recurrence", Recurrence.values()));
    Quantity units = Quantity.parse("units", wish.units(), item.unit());
    Same same = new Same(wish.asker(), item.id(), units, wish.priority(), wish.recurrence());
    return open.contains(same) ? Optional.empty() : Optional.of(wish);
  }
}
