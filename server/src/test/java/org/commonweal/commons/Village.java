package org.commonweal.commons;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.commonweal.community.Addition;
import org.commonweal.community.Communities;
import org.commonweal.community.Community;
import org.commonweal.community.CommunitySettings;
import org.commonweal.community.Council;
import org.commonweal.community.Councils;
import org.commonweal.community.Invitations;
import org.commonweal.community.MemberId;
import org.commonweal.community.Members;
import org.commonweal.community.Membership;
import org.commonweal.community.NewCouncil;
import org.commonweal.community.NewInvitation;
import org.commonweal.community.NewMember;
import org.commonweal.community.Role;
import org.commonweal.community.Thresholds;
import org.commonweal.identity.Caller;
import org.commonweal.identity.NewPerson;
import org.commonweal.identity.People;
import org.commonweal.identity.Scope;
import org.commonweal.items.Item;
import org.commonweal.items.Items;
import org.commonweal.items.NeedId;
import org.commonweal.items.Needs;
import org.commonweal.items.NewItem;
import org.commonweal.items.NewNeed;
import org.commonweal.items.Priority;
import org.commonweal.items.Recurrence;
import org.commonweal.kernel.CommunityId;
import org.commonweal.ledger.JournalId;
import org.commonweal.sharing.OfferId;
import org.springframework.stereotype.Component;

/// Makes a community with a council, items and members for a test to play in.
@Component
public class Village {

  private final People people;
  private final Communities communities;
  private final Members members;
  private final Membership membership;
  private final Councils councils;
  private final Invitations invitations;
  private final Items items;
  private final Needs needs;
  private final Pools pools;
  private final Contributions contributions;
  private final Receipts receipts;

  Village(
      People people,
      Communities communities,
      Members members,
      Membership membership,
      Councils councils,
      Invitations invitations,
      Items items,
      Needs needs,
      Pools pools,
      Contributions contributions,
      Receipts receipts) {
    this.people = people;
    this.communities = communities;
    this.members = members;
    this.membership = membership;
    this.councils = councils;
    this.invitations = invitations;
    this.items = items;
    this.needs = needs;
    this.pools = pools;
    this.contributions = contributions;
    this.receipts = receipts;
  }

  /// A community named after nothing in particular, its owner as the manager of its council.
  public record Place(
      CommunityId community, UUID uid, Caller maria, MemberId mariaAsMember, Council food) {}

  public Place place() {
    Caller maria = person("Maria");
    var settings =
        new CommunitySettings("Green Village", "Europe/Vienna", "en", "EUR", Thresholds.NEIGHBOURS);
    Community community = communities.create(maria, settings);
    Council food = councils.create(maria, community.id(), new NewCouncil("Food", ""));
    MemberId member = membership.find(maria, community.id()).orElseThrow().id();
    return new Place(community.id(), community.uid(), maria, member, food);
  }

  public Caller person(String name) {
    String email = name.toLowerCase(Locale.ROOT) + "-" + UUID.randomUUID() + "@example.org";
    var person = people.register(new NewPerson(name, email, "correct horse battery"));
    return new Caller(person.id(), Scope.WRITE);
  }

  /// Somebody who signs in and is a member.
  public record Neighbour(Caller caller, MemberId member) {}

  public Neighbour neighbour(Place place, String name) {
    Caller caller = person(name);
    var invitation = new NewInvitation(Role.MEMBER, 1, 1);
    String secret = invitations.create(place.maria(), place.community(), invitation).secret();
    return new Neighbour(
        caller,
        invitations.accept(caller, secret, "198.51.100." + place.community().value() % 250).id());
  }

  public Item item(Place place, String name) {
    return items.add(place.maria(), place.community(), new NewItem(name));
  }

  public MemberId member(Place place, String name) {
    Addition added =
        members
            .addManaged(place.maria(), place.community(), List.of(new NewMember(name, "")))
            .getFirst();
    return ((Addition.Added) added).member();
  }

  public PoolId pool(Place place, PoolSettings settings) {
    return pools.open(place.maria(), place.community(), place.food().id(), settings);
  }

  public OfferId offer(Place place, PoolId pool, MemberId giver, Item item, String units) {
    var contribution = new NewContribution(giver, item.id(), units);
    return contributions
        .offer(place.maria(), place.community(), pool, List.of(contribution))
        .getFirst();
  }

  /// Puts goods into a pool's stock, by way of a contribution.
  public void stock(Place place, PoolId pool, Item item, String units) {
    OfferId offer = offer(place, pool, place.mariaAsMember(), item, units);
    receipts.confirmOne(place.maria(), place.community(), receipt(pool, offer));
  }

  /// A wish to confirm a contribution in full, under an id of its own.
  public static NewReceipt receipt(PoolId pool, OfferId offer) {
    return new NewReceipt(new JournalId(UUID.randomUUID()), pool, Arrival.inFull(offer));
  }

  public NeedId need(Place place, MemberId member, Item item, String units) {
    var need = new NewNeed(member, item.id(), units, Priority.NEED, Recurrence.ONCE);
    return needs.publish(place.maria(), place.community(), List.of(need)).getFirst();
  }
}
