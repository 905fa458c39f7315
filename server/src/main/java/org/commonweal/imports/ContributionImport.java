package org.commonweal.imports;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonweal.commons.Contributions;
import org.commonweal.commons.NewContribution;
import org.commonweal.commons.PoolId;
import org.commonweal.identity.Caller;
import org.commonweal.items.Item;
import org.commonweal.items.ItemId;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Quantity;
import org.commonweal.sharing.Offer;
import org.commonweal.sharing.OfferFilter;
import org.commonweal.sharing.OfferStatus;
import org.commonweal.sharing.Offers;
import org.springframework.stereotype.Component;

/// Contributions to one pool on behalf of members. The same one, still promised, is there already.
@Component
class ContributionImport {

  private record Same(UUID giver, ItemId item, Quantity units) {

    static Same of(Offer offer) {
      return new Same(offer.giver().id(), offer.item().id(), offer.units());
    }
  }

  private final Contributions contributions;
  private final Offers offers;
  private final Directory directory;
  private final Halves halves;

  ContributionImport(
      Contributions contributions, Offers offers, Directory directory, Halves halves) {
    this.contributions = contributions;
    this.offers = offers;
    this.directory = directory;
    this.halves = halves;
  }

  Outcome run(Caller caller, CommunityId community, PoolId pool, Table table) {
    Names names = directory.names(community, table);
    Set<Same> promised = promised(community, pool);
    Sorting<NewContribution> sorting = Sorting.of(table, line -> read(line, names, promised));
    int added =
        halves.send(sorting, wishes -> contributions.offer(caller, community, pool, wishes));
    return Outcome.of(sorting, added);
  }

  private Set<Same> promised(CommunityId community, PoolId pool) {
    OfferFilter filter = OfferFilter.to(pool.value()).in(OfferStatus.PROMISED);
    return Whole.list(page -> offers.list(community, filter, page)).stream()
        .map(Same::of)
        .collect(Collectors.toSet());
  }

  private static Optional<NewContribution> read(Line line, Names names, Set<Same> promised) {
    Item item = names.item(line);
    NewContribution wish = new NewContribution(names.member(line), item.id(), names.units(line));
    Quantity units = Quantity.parse("units", wish.units(), item.unit());
    return promised.contains(new Same(wish.giver().id(), item.id(), units))
        ? Optional.empty()
        : Optional.of(wish);
  }
}
