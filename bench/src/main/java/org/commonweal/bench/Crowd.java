package org.commonweal.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.commonweal.commons.Arrival;
import org.commonweal.commons.Contributions;
import org.commonweal.commons.NewContribution;
import org.commonweal.commons.NewReceipt;
import org.commonweal.commons.PoolId;
import org.commonweal.commons.PoolSettings;
import org.commonweal.commons.Pools;
import org.commonweal.commons.Receipts;
import org.commonweal.community.Addition;
import org.commonweal.community.Communities;
import org.commonweal.community.CommunitySettings;
import org.commonweal.community.CouncilId;
import org.commonweal.community.Councils;
import org.commonweal.community.MemberId;
import org.commonweal.community.Members;
import org.commonweal.community.Membership;
import org.commonweal.community.NewCouncil;
import org.commonweal.community.NewMember;
import org.commonweal.community.Thresholds;
import org.commonweal.identity.Caller;
import org.commonweal.identity.NewPerson;
import org.commonweal.identity.People;
import org.commonweal.identity.Scope;
import org.commonweal.items.Item;
import org.commonweal.items.Items;
import org.commonweal.items.Needs;
import org.commonweal.items.NewItem;
import org.commonweal.items.NewNeed;
import org.commonweal.items.Priority;
import org.commonweal.items.Recurrence;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Ids;
import org.commonweal.ledger.JournalId;
import org.commonweal.ledger.Verifier;

/// A community of many members who need ten tomatoes each, again and again.
record Crowd(
    Application application,
    Caller owner,
    CommunityId community,
    MemberId self,
    Item item,
    PoolId pool,
    int members) {

  private static final int SET = 500;
  private static final int NEEDED = 10;

  static Crowd gather(Application application, int members) {
    var person =
        application
            .bean(People.class)
            .register(
                new NewPerson(
                    "Owner", "owner" + members + "@example.org", "correct horse battery"));
    Caller owner = new Caller(person.id(), Scope.WRITE);
    var settings = new CommunitySettings("Crowd", "UTC", "en", "EUR", Thresholds.NEIGHBOURS);
    CommunityId community = application.bean(Communities.class).create(owner, settings).id();
    CouncilId council =
        application
            .bean(Councils.class)
            .create(owner, community, new NewCouncil("Council", ""))
            .id();
    Item item = application.bean(Items.class).add(owner, community, new NewItem("Tomatoes"));
    PoolId pool =
        application.bean(Pools.class).open(owner, community, council, PoolSettings.named("Pool"));
    MemberId self = application.bean(Membership.class).find(owner, community).orElseThrow().id();
    var crowd = new Crowd(application, owner, community, self, item, pool, members);
    for (int done = 0; done < members; done += SET) {
      crowd.need(crowd.add(done, Math.min(SET, members - done)));
    }
    return crowd;
  }

  private List<MemberId> add(int first, int count) {
    List<NewMember> wanted =
        IntStream.range(first, first + count).mapToObj(i -> new NewMember("M" + i, "")).toList();
    List<MemberId> added = new ArrayList<>();
    for (Addition addition : application.bean(Members.class).addManaged(owner, community, wanted)) {
      added.add(((Addition.Added) addition).member());
    }
    return added;
  }

  private void need(List<MemberId> who) {
    List<NewNeed> wanted =
        who.stream()
            .map(member ->
                new NewNeed(
                    member,
                    item.id(),
                    Integer.toString(NEEDED * 1_000),
                    Priority.NEED,
                    Recurrence.ONCE))
            .toList();
    application.bean(Needs.class).publish(owner, community, wanted);
  }

  /// Puts seven for everybody into the pool.
  void stock() {
    var promise = new NewContribution(self, item.id(), Long.toString(7L * members));
    var offer =
        application
            .bean(Contributions.class)
            .offer(owner, community, pool, List.of(promise))
            .getFirst();
    var journal = new JournalId(application.bean(Ids.class).next());
    var receipt = new NewReceipt(journal, pool, Arrival.inFull(offer));
    application.bean(Receipts.class).confirmOne(owner, community, receipt);
  }

  boolean verify() {
    return application.bean(Verifier.class).verify(community).ok();
  }
}
