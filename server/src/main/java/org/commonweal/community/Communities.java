package org.commonweal.community;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.commonweal.identity.Caller;
import org.commonweal.identity.People;
import org.commonweal.identity.Person;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Ids;
import org.commonweal.kernel.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The communities of this server.
@Service
public class Communities {

  /// Communities that one person may own, and that one person's list shows.
  private static final int MOST = 100;

  private static final int CACHED = 100_000;

  private final CommunityStore store;
  private final MemberStore members;
  private final Membership membership;
  private final People people;
  private final Ids ids;
  private final InstantSource clock;
  private final Map<UUID, CommunityId> known = new ConcurrentHashMap<>();

  Communities(
      CommunityStore store,
      MemberStore members,
      Membership membership,
      People people,
      Ids ids,
      InstantSource clock) {
    this.store = store;
    this.members = members;
    this.membership = membership;
    this.people = people;
    this.ids = ids;
    this.clock = clock;
  }

  /// Founds a community whose owner is the caller.
  @Transactional
  public Community create(Caller caller, CommunitySettings settings) {
    if (store.owned(caller.person()) >= MOST) {
      throw new Refused(new MemberRefusal.TooManyCommunities(MOST));
    }
    return found(people.me(caller), settings);
  }

  Community found(Person owner, CommunitySettings settings) {
    CommunityId id = store.add(ids.next(), settings.checked(), clock.instant());
    members.join(id, new MemberId(ids.next()), owner, Set.of(Role.OWNER), clock.instant());
    return store.one(id);
  }

  /// The community of this inner key, for whoever has asked `Membership` already.
  public Community get(CommunityId community) {
    return store.one(community);
  }

  /// The inner key of the community that is named by this UUID outside.
  public Optional<CommunityId> find(UUID uid) {
    CommunityId cached = known.get(uid);
    if (cached != null) {
      return Optional.of(cached);
    }
    Optional<CommunityId> found = store.find(uid);
    if (known.size() < CACHED) {
      found.ifPresent(id -> known.put(uid, id));
    }
    return found;
  }

  /// The communities the caller is a member of, by name.
  public List<Community> mine(Caller caller) {
    return store.ofPerson(caller.person(), MOST);
  }

  @Transactional
  public Community change(Caller caller, CommunityId community, CommunitySettings settings) {
    membership.require(caller, community, Permission.CHANGE_SETTINGS);
    store.change(community, settings.checked());
    return store.one(community);
  }
}
