package org.commonweal.sharing;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.commonweal.identity.PersonId;
import org.commonweal.items.ItemId;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Refused;
import org.commonweal.kernel.Slice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The book of shares: who received what from which pool.
@Service
public class Shares {

  private final ShareStore store;
  private final InstantSource clock;

  Shares(ShareStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /// Writes down shares, inside the transaction that posts their journal.
  @Transactional(propagation = Propagation.MANDATORY)
  public void give(CommunityId community, GivingOut from, List<NewShare> shares, PersonId by) {
    store.insert(community, from, shares, new Stamp(clock.instant(), by));
  }

  /// Writes down that shares of a pool went back into its stock, inside the transaction that posts
  /// that; nobody has received them.
  @Transactional(propagation = Propagation.MANDATORY)
  public void giveBack(CommunityId community, Collection<ShareId> shares) {
    int marked = store.giveBack(community, shares, clock.instant());
    if (marked != shares.size()) {
      throw new IllegalStateException(
          "shares returned: " + marked + " (expected: " + shares.size() + ")");
    }
  }

  public Share get(CommunityId community, ShareId id) {
    return store
        .find(community, id)
        .orElseThrow(() -> new Refused(new SharingRefusal.NoSuchShare()));
  }

  /// Shares as far as the filter goes, newest first.
  public Slice<Share> list(CommunityId community, ShareFilter filter, Page page) {
    return page.slice(store.list(community, filter, page), share -> share.id().value());
  }

  /// The last shares of an item that a pool gave out since a moment, newest first.
  public List<Share> since(CommunityId community, UUID pool, ItemId item, Instant at, int most) {
    return store.since(community, pool, item, at, most);
  }

  /// What went into a pool and out of it, week by week since `since`; weeks without either are left
  /// out.
  public List<Week> weeks(
      CommunityId community, UUID pool, ItemId item, ZoneId zone, LocalDate since) {
    return store.weeks(community, pool, item, zone, since);
  }
}
