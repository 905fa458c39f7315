package org.commonweal.commons;

import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonweal.community.Acting;
import org.commonweal.community.CouncilId;
import org.commonweal.community.Councils;
import org.commonweal.community.MemberId;
import org.commonweal.community.Membership;
import org.commonweal.community.Names;
import org.commonweal.community.Permission;
import org.commonweal.identity.Caller;
import org.commonweal.items.Item;
import org.commonweal.items.ItemId;
import org.commonweal.items.Items;
import org.commonweal.items.ItemsRefusal;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Ids;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Refused;
import org.commonweal.kernel.Slice;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The commons pools of a community: opened, set up and run by councils.
@Service
public class Pools {

  private final PoolStore store;
  private final Membership membership;
  private final Items items;
  private final PoolContents contents;
  private final Councils councils;
  private final Names names;
  private final Ids ids;
  private final InstantSource clock;
  private final ApplicationEventPublisher events;

  Pools(
      PoolStore store,
      Membership membership,
      Items items,
      PoolContents contents,
      Councils councils,
      Names names,
      Ids ids,
      InstantSource clock,
      ApplicationEventPublisher events) {
    this.store = store;
    this.membership = membership;
    this.items = items;
    this.contents = contents;
    this.councils = councils;
    this.names = names;
    this.ids = ids;
    this.clock = clock;
    this.events = events;
  }

  /// Opens a pool of a council that the caller manages.
  @Transactional
  public PoolId open(
      Caller caller, CommunityId community, CouncilId council, PoolSettings settings) {
    councils.keepOpen(community, council);
    membership.requireManager(caller, community, council);
    membership.require(caller, community, Permission.OPEN_POOL);
    PoolTerms terms = check(community, settings);
    var id = new PoolId(ids.next());
    var opening = new PoolStore.Opening(id, council, clock.instant(), caller.person());
    if (!store.insert(community, opening, terms)) {
      throw new Refused(new CommonsRefusal.PoolNameTaken("name", terms.name()));
    }
    store.allow(community, id, terms.allowed());
    events.publishEvent(new CommonsEvent.PoolOpened(community, id, council, caller.person()));
    return id;
  }

  /// Changes the settings of a pool; an item with stock or promised goods stays allowed.
  @Transactional
  public void change(Caller caller, CommunityId community, PoolId id, PoolSettings settings) {
    store.lockWhole(community, id);
    PoolManager manager = manage(caller, community, id);
    Pool pool = manager.pool();
    PoolTerms terms = check(community, settings);
    refuseToForbidUsed(community, pool, terms);
    names.lock(community, "commons.pool");
    if (!store.update(community, id, terms)) {
      throw new Refused(new CommonsRefusal.PoolNameTaken("name", terms.name()));
    }
    Set<ItemId> gone = new HashSet<>(pool.allowed());
    gone.removeAll(terms.allowed());
    store.forbid(community, id, gone);
    store.allow(community, id, terms.allowed());
    tell(community, manager, terms);
  }

  private void tell(CommunityId community, PoolManager manager, PoolTerms terms) {
    Pool pool = manager.pool();
    Set<ItemId> mentioned = new HashSet<>(pool.allowed());
    mentioned.addAll(terms.allowed());
    String words = new PoolDifference(pool, terms, items.all(community, mentioned)).words();
    if (!words.isEmpty()) {
      MemberId author = manager.manager().member().id();
      events.publishEvent(
          new CommonsEvent.PoolChanged(
              community, pool.id(), pool.council(), author, words, manager.caller().person()));
    }
  }

  private PoolTerms check(CommunityId community, PoolSettings settings) {
    PoolTerms terms = PoolTerms.check(settings);
    if (items.all(community, terms.allowed()).size() < terms.allowed().size()) {
      throw new Refused(new ItemsRefusal.NoSuchItem("allowed"));
    }
    return terms;
  }

  private void refuseToForbidUsed(CommunityId community, Pool pool, PoolTerms terms) {
    if (terms.allowed().isEmpty()) {
      return;
    }
    List<String> gone =
        contents.items(community, pool.id()).stream()
            .filter(item -> !terms.allowed().contains(item.id()))
            .map(Item::name)
            .toList();
    if (!gone.isEmpty()) {
      throw new Refused(new CommonsRefusal.ItemsInUse("allowed", gone));
    }
  }

  /// The pool and the caller as a manager of its council.
  PoolManager manage(Caller caller, CommunityId community, PoolId id) {
    return managers(community, List.of(new Managing(caller, id))).require(caller, id);
  }

  /// The same for a pool that may be closed: what came out of it can still be handed out.
  PoolManager attend(Caller caller, CommunityId community, PoolId id) {
    return managers(community, List.of(new Managing(caller, id))).seated(caller, id);
  }

  /// The open pool and the caller as its manager, and it stays as it is until the transaction ends.
  PoolManager work(Caller caller, CommunityId community, PoolId id) {
    store.hold(community, id);
    return manage(caller, community, id);
  }

  /// Who acts for which pool, of all who would.
  PoolManagers managers(CommunityId community, Collection<Managing> wishes) {
    Map<PoolId, Pool> found =
        all(community, wishes.stream().map(Managing::pool).collect(Collectors.toSet()));
    Set<Acting> acting =
        wishes.stream().map(wish -> wish.acting(found)).collect(Collectors.toSet());
    return new PoolManagers(found, membership.seats(community, acting));
  }

  /// Somebody who would act for a pool.
  record Managing(Caller caller, PoolId pool) {

    Acting acting(Map<PoolId, Pool> found) {
      return new Acting(caller.person(), Optional.ofNullable(found.get(pool)).map(Pool::council));
    }
  }

  public Pool get(CommunityId community, PoolId id) {
    return store.byId(community, List.of(id)).stream()
        .findFirst()
        .orElseThrow(() -> new Refused(new CommonsRefusal.NoSuchPool("pool")));
  }

  /// The pools of `ids` that this community has.
  public Map<PoolId, Pool> all(CommunityId community, Collection<PoolId> ids) {
    return store.byId(community, ids).stream().collect(Collectors.toMap(Pool::id, pool -> pool));
  }

  /// The open pool of this name, whatever its case.
  public Optional<Pool> named(CommunityId community, String name) {
    return store.byName(community, name).stream().findFirst();
  }

  /// Pools by name, of one council or of all.
  public Slice<Pool> list(
      CommunityId community, Optional<CouncilId> council, PoolStatus status, Page page) {
    return list(community, new PoolStore.Wanted(council, status, ""), page);
  }

  private Slice<Pool> list(CommunityId community, PoolStore.Wanted wanted, Page page) {
    return page.slice(store.list(community, wanted, page), pool -> pool.id().value());
  }

  /// Open pools whose name holds the text, by name.
  public Slice<Pool> find(CommunityId community, String text, Page page) {
    return list(community, new PoolStore.Wanted(Optional.empty(), PoolStatus.OPEN, text), page);
  }

  /// The open pools of these councils, by name.
  public List<Pool> of(CommunityId community, Collection<CouncilId> councils) {
    return store.managed(community, councils);
  }
}
