package org.commonweal.sharing;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonweal.items.ItemId;
import org.commonweal.ledger.HolderKind;

/// Which offers to list. Empty means any.
///
/// `targetKinds` are what they are made to, `targets` to whom; `pool` is the pool that they come
/// out of or go into, `council` gives them or is asked to take them in; `text` stands in the item's
/// name or in the note.
public record OfferFilter(
    Set<HolderKind> targetKinds,
    Set<UUID> targets,
    Set<UUID> givers,
    Set<OfferStatus> states,
    Optional<OfferSource> source,
    Optional<UUID> pool,
    Optional<UUID> council,
    Optional<ItemId> item,
    String text) {

  /// What members and councils offer each other: all but contributions to pools.
  public static final Set<HolderKind> AMONG_MEMBERS =
      Set.of(HolderKind.COMMUNITY, HolderKind.COUNCIL);

  public OfferFilter {
    targetKinds = Set.copyOf(targetKinds);
    targets = Set.copyOf(targets);
    givers = Set.copyOf(givers);
    states = Set.copyOf(states);
  }

  /// All offers but those to pools, which are contributions.
  public static OfferFilter amongMembers() {
    return of(AMONG_MEMBERS, Set.of(), Set.of());
  }

  public static OfferFilter to(UUID target) {
    return of(Set.of(), Set.of(target), Set.of());
  }

  public static OfferFilter from(UUID giver) {
    return from(Set.of(giver));
  }

  public static OfferFilter from(Set<UUID> givers) {
    return of(Set.of(), Set.of(), givers);
  }

  /// What somebody promised and gave to pools.
  public static OfferFilter contributionsOf(UUID giver) {
    return of(Set.of(HolderKind.POOL), Set.of(), Set.of(giver));
  }

  private static OfferFilter of(Set<HolderKind> kinds, Set<UUID> targets, Set<UUID> givers) {
    return new OfferFilter(
        kinds,
        targets,
        givers,
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "");
  }

  public OfferFilter in(Set<OfferStatus> among) {
    return new OfferFilter(targetKinds, targets, givers, among, source, pool, council, item, text);
  }

  /// Whether contributions to pools are left out, which are most of all offers.
  boolean withoutContributions() {
    return !targetKinds.isEmpty() && !targetKinds.contains(HolderKind.POOL);
  }

  /// Whether what is over is left out, which is most of what is left then.
  boolean running() {
    return !states.isEmpty() && OfferStatus.RUNNING.containsAll(states);
  }
}
