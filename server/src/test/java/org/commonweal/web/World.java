package org.commonweal.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.commonweal.community.Addition;
import org.commonweal.community.Communities;
import org.commonweal.community.Community;
import org.commonweal.community.CommunitySettings;
import org.commonweal.community.CouncilId;
import org.commonweal.community.Councils;
import org.commonweal.community.Invitations;
import org.commonweal.community.MemberId;
import org.commonweal.community.Members;
import org.commonweal.community.NewCouncil;
import org.commonweal.community.NewGrant;
import org.commonweal.community.NewInvitation;
import org.commonweal.community.NewMember;
import org.commonweal.community.Role;
import org.commonweal.community.Thresholds;
import org.commonweal.community.Trust;
import org.commonweal.identity.Caller;
import org.commonweal.identity.NewPerson;
import org.commonweal.identity.Passwords;
import org.commonweal.identity.People;
import org.commonweal.identity.Person;
import org.commonweal.identity.Scope;
import org.commonweal.identity.Tokens;
import org.commonweal.kernel.Lookup;
import org.commonweal.treasury.PlaceId;
import org.springframework.stereotype.Component;

/// Somebody with a community in which every list has a given number of rows, and an id for every
/// variable that stands in the address of a page.
///
/// Who adds a route with a new variable names it here.
record World(String email, Map<String, String> ids) {

  static final String PASSWORD = "five ripe tomatoes";

  World {
    ids = Map.copyOf(ids);
  }

  /// The address of a route for this world.
  String address(String pattern) {
    String address = pattern;
    for (Map.Entry<String, String> id : ids.entrySet()) {
      address = address.replace("{" + id.getKey() + "}", id.getValue());
    }
    return address;
  }

  @Component
  static final class Maker {

    private final People people;
    private final Passwords passwords;
    private final Communities communities;
    private final Members members;
    private final Councils councils;
    private final Trust trust;
    private final Tokens tokens;
    private final Harvest harvest;
    private final Coffers coffers;
    private final Gazette gazette;
    private final Savers savers;
    private final Purses purses;
    private final Rewarders rewarders;
    private final Invitations invitations;

    Maker(
        People people,
        Passwords passwords,
        Communities communities,
        Members members,
        Councils councils,
        Trust trust,
        Tokens tokens,
        Invitations invitations,
        Harvest harvest,
        Coffers coffers,
        Gazette gazette,
        Savers savers,
        Purses purses,
        Rewarders rewarders) {
      this.people = people;
      this.passwords = passwords;
      this.communities = communities;
      this.members = members;
      this.councils = councils;
      this.trust = trust;
      this.tokens = tokens;
      this.harvest = harvest;
      this.coffers = coffers;
      this.gazette = gazette;
      this.savers = savers;
      this.purses = purses;
      this.rewarders = rewarders;
      this.invitations = invitations;
    }

    World make(int rows) {
      String email = UUID.randomUUID() + "@example.org";
      Person owner = people.register(new NewPerson("Maria Mbeki", email, PASSWORD));
      Caller caller = new Caller(owner.id(), Scope.WRITE);
      Community community = communities.create(caller, settings());
      many(rows, _ -> communities.create(caller, settings()).name());
      String member = many(rows, one -> member(caller, community, one));
      many(rows, one -> grant(caller, community, member, one));
      String council = many(rows, one -> council(caller, community, one));
      many(rows, one -> token(caller, one));
      Map<String, String> ids =
          new HashMap<>(
              harvest.make(caller, community, new CouncilId(UUID.fromString(council)), rows));
      ids.putAll(gazette.make(caller, community, new CouncilId(UUID.fromString(council)), rows));
      MemberId somebody = new MemberId(UUID.fromString(member));
      ids.putAll(coffers.make(caller, community, somebody, rows));
      PlaceId place = new PlaceId(UUID.fromString(Lookup.in(ids, "place")));
      ids.putAll(savers.make(caller, community, place, rows));
      ids.putAll(purses.make(caller, community, place, rows));
      ids.putAll(rewarders.make(caller, community, place, rows));
      ids.putAll(
          Map.of(
              "community",
              community.uid().toString(),
              "member",
              member,
              "council",
              council,
              "invitation",
              many(Math.min(rows, 19), _ -> invitation(caller, community)),
              "secret",
              passwords.resetLink(email).secret()));
      return new World(email, ids);
    }

    private String member(Caller caller, Community community, int one) {
      NewMember asked = new NewMember("Member " + one, "member" + one + "@example.org");
      Addition added = members.addManaged(caller, community.id(), List.of(asked)).getFirst();
      return ((Addition.Added) added).member().value().toString();
    }

    private String grant(Caller caller, Community community, String member, int one) {
      NewGrant asked = new NewGrant(one, "Helped with harvest " + one);
      MemberId helper = new MemberId(UUID.fromString(member));
      return trust.grant(caller, community.id(), helper, asked).id().toString();
    }

    private String council(Caller caller, Community community, int one) {
      NewCouncil asked = new NewCouncil("Council " + one, "Takes care of what is held in common.");
      return councils.create(caller, community.id(), asked).id().value().toString();
    }

    private String token(Caller caller, int one) {
      return tokens.issue(caller, "Token " + one, Scope.READ, 30).token().id().value().toString();
    }

    private String invitation(Caller caller, Community community) {
      NewInvitation asked = new NewInvitation(Role.MEMBER, 14, 20);
      return invitations.create(caller, community.id(), asked).secret();
    }

    private static String many(int rows, Function<Integer, String> make) {
      return IntStream.rangeClosed(1, rows)
          .boxed()
          .map(make)
          .reduce((_, last) -> last)
          .orElseThrow();
    }

    private static CommunitySettings settings() {
      return new CommunitySettings(
          "Tomato Lane", "Europe/Vienna", "en", "EUR", Thresholds.NEIGHBOURS);
    }
  }
}
