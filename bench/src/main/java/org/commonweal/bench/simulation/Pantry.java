package org.commonweal.bench.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.commonweal.commons.PoolId;
import org.commonweal.commons.PoolSettings;
import org.commonweal.commons.Pools;
import org.commonweal.community.Addition;
import org.commonweal.community.Communities;
import org.commonweal.community.CommunitySettings;
import org.commonweal.community.CouncilId;
import org.commonweal.community.Councils;
import org.commonweal.community.MemberId;
import org.commonweal.community.Members;
import org.commonweal.community.NewCouncil;
import org.commonweal.community.NewMember;
import org.commonweal.community.Thresholds;
import org.commonweal.identity.Caller;
import org.commonweal.identity.NewPerson;
import org.commonweal.identity.People;
import org.commonweal.identity.Scope;
import org.commonweal.items.Item;
import org.commonweal.items.Items;
import org.commonweal.items.NewItem;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Lookup;
import org.commonweal.ledger.AccountKey;
import org.commonweal.ledger.Holder;
import org.commonweal.ledger.HolderKind;
import org.commonweal.ledger.Journal;
import org.commonweal.ledger.JournalId;
import org.commonweal.ledger.Leg;
import org.commonweal.ledger.PostedJournal;
import org.commonweal.ledger.Posting;
import org.commonweal.ledger.Purpose;

/// A community with members and a pool. What its commands post is read back from the book and told
/// to the model, which has to agree with each journal.
final class Pantry {

  static final int MEMBERS = 25;

  final Town town;
  final Caller owner;
  final PoolId pool;
  final Item item;
  final List<MemberId> members;

  private Pantry(Town town, Caller owner, PoolId pool, Item item, List<MemberId> members) {
    this.town = town;
    this.owner = owner;
    this.pool = pool;
    this.item = item;
    this.members = members;
  }

  static Pantry found(Machine machine, Chance chance) {
    String name = "Town " + chance.id();
    var owner =
        machine
            .bean(People.class)
            .register(
                new NewPerson("Owner", chance.id() + "@example.org", "correct horse battery"));
    var caller = new Caller(owner.id(), Scope.WRITE);
    var settings = new CommunitySettings(name, "UTC", "en", "EUR", Thresholds.NEIGHBOURS);
    CommunityId community = machine.bean(Communities.class).create(caller, settings).id();
    CouncilId council =
        machine.bean(Councils.class).create(caller, community, new NewCouncil("Food", "")).id();
    Item item = machine.bean(Items.class).add(caller, community, new NewItem("Tomatoes"));
    PoolId pool =
        machine.bean(Pools.class).open(caller, community, council, PoolSettings.named("Pool"));
    return new Pantry(
        new Town(machine, community, chance),
        caller,
        pool,
        item,
        invite(machine, caller, community));
  }

  private static List<MemberId> invite(Machine machine, Caller owner, CommunityId community) {
    List<NewMember> wanted =
        IntStream.range(0, MEMBERS).mapToObj(i -> new NewMember("Neighbour " + i, "")).toList();
    return machine.bean(Members.class).addManaged(owner, community, wanted).stream()
        .map(added -> ((Addition.Added) added).member())
        .toList();
  }

  AccountKey stock() {
    return new AccountKey(pool.holder(), Purpose.STOCK, item.unit());
  }

  AccountKey account(MemberId member, Purpose purpose) {
    return new AccountKey(new Holder(HolderKind.MEMBER, member.value()), purpose, item.unit());
  }

  /// Tells the model of what was posted since; answers all legs as texts, in their order.
  List<String> adopt() {
    List<String> moved = new ArrayList<>();
    for (UUID id : newEntries()) {
      PostedJournal posted =
          town.machine.ledger().journal(town.community, new JournalId(id)).orElseThrow();
      posted.accounts().forEach((account, key) -> town.model.open(key, account));
      Journal journal = posted.journal();
      Check.same(
          town + ", entry of " + id,
          new Posting.Posted(journal.id(), posted.entry(), false),
          town.model.post(journal));
      journal.legs().forEach(leg -> moved.add(text(posted, leg)));
    }
    return moved;
  }

  private static String text(PostedJournal posted, Leg leg) {
    return text(
        Lookup.in(posted.accounts(), leg.debit()),
        Lookup.in(posted.accounts(), leg.credit()),
        leg.quantity().text());
  }

  static String text(AccountKey from, AccountKey to, String quantity) {
    return "%s from %s to %s".formatted(quantity, name(from), name(to));
  }

  private static String name(AccountKey key) {
    return key.purpose() + " of " + key.holder().id();
  }

  /// The ids of what the model has not been told of.
  List<UUID> newEntries() {
    return town.machine
        .jdbc()
        .sql("select id from ledger.entry where community = ? and number > ? order by number")
        .param(town.community.value())
        .param(town.model.entries())
        .query(UUID.class)
        .list();
  }
}
