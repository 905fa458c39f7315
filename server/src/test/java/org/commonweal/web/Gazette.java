package org.commonweal.web;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.activity.NewReport;
import org.commonweal.activity.ReportId;
import org.commonweal.activity.Reports;
import org.commonweal.community.Community;
import org.commonweal.community.CouncilId;
import org.commonweal.community.Invitations;
import org.commonweal.community.MemberId;
import org.commonweal.community.NewInvitation;
import org.commonweal.community.Role;
import org.commonweal.identity.Caller;
import org.commonweal.identity.NewPerson;
import org.commonweal.identity.People;
import org.commonweal.identity.Person;
import org.commonweal.identity.Scope;
import org.commonweal.items.Item;
import org.commonweal.items.Items;
import org.commonweal.items.NewItem;
import org.commonweal.ledger.Holder;
import org.commonweal.ledger.HolderKind;
import org.commonweal.sharing.MemberOffers;
import org.commonweal.sharing.OfferWish;
import org.commonweal.sharing.Party;
import org.springframework.stereotype.Component;

/// Fills a community with a number of notices for its owner, from a neighbour, and of reports.
@Component
final class Gazette {

  private final People people;
  private final Invitations invitations;
  private final Items items;
  private final MemberOffers offers;
  private final Reports reports;
  private final InstantSource clock;

  Gazette(
      People people,
      Invitations invitations,
      Items items,
      MemberOffers offers,
      Reports reports,
      InstantSource clock) {
    this.people = people;
    this.invitations = invitations;
    this.items = items;
    this.offers = offers;
    this.reports = reports;
    this.clock = clock;
  }

  /// The id of a report.
  Map<String, String> make(Caller caller, Community community, CouncilId council, int rows) {
    Item item = items.add(caller, community.id(), new NewItem("Walnuts"));
    neighbourOffers(caller, community, council, item, rows);
    ReportId last = publish(caller, community, council);
    for (int more = 1; more < rows; more++) {
      last = publish(caller, community, council);
    }
    return Map.of("report", last.value().toString());
  }

  private void neighbourOffers(
      Caller caller, Community community, CouncilId council, Item item, int rows) {
    Person noa =
        people.register(new NewPerson("Noa", UUID.randomUUID() + "@example.org", World.PASSWORD));
    var asked = new NewInvitation(Role.MEMBER, 1, 1);
    String secret = invitations.create(caller, community.id(), asked).secret();
    var neighbour = new Caller(noa.id(), Scope.WRITE);
    MemberId member = invitations.accept(neighbour, secret, "198.51.100.7").id();
    var party =
        new Party(
            new Holder(HolderKind.MEMBER, member.value()),
            new Holder(HolderKind.COUNCIL, council.value()));
    for (int one = 1; one <= rows; one++) {
      offers.place(neighbour, community.id(), party, new OfferWish(item.id(), "" + one, ""));
    }
  }

  private ReportId publish(Caller caller, Community community, CouncilId council) {
    String day = LocalDate.ofInstant(clock.instant(), community.zone()).toString();
    var asked = new NewReport(day, day, "Harvest", "It rained.", Optional.empty(), "");
    return reports.publish(caller, community.id(), council, asked);
  }
}
