package org.commonweal.savings;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonweal.community.MemberId;
import org.commonweal.community.Members;
import org.commonweal.identity.Caller;
import org.commonweal.identity.Secrets;
import org.commonweal.kernel.Checks;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Ids;
import org.commonweal.kernel.Refused;
import org.commonweal.treasury.Currencies;
import org.commonweal.treasury.Currency;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Lets a group go on: from a completed circle a draft with the same terms, in which everybody who
/// is still in the community has joined already. They can leave it, and others join, as in any
/// draft.
@Service
public class Rotations {

  private final Circles circles;
  private final CircleStore store;
  private final RotationStore rotations;
  private final Currencies currencies;
  private final Members members;
  private final Secrets secrets;
  private final Ids ids;
  private final InstantSource clock;

  Rotations(
      Circles circles,
      CircleStore store,
      RotationStore rotations,
      Currencies currencies,
      Members members,
      Secrets secrets,
      Ids ids,
      InstantSource clock) {
    this.circles = circles;
    this.store = store;
    this.rotations = rotations;
    this.currencies = currencies;
    this.members = members;
    this.secrets = secrets;
    this.ids = ids;
    this.clock = clock;
  }

  /// Makes the next one, once.
  @Transactional
  public CircleId begin(Caller caller, CommunityId community, CircleId id, NewRotation asked) {
    Circle before = circles.organised(caller, community, id, CircleStatus.COMPLETED);
    if (rotations.around(before).next().isPresent()) {
      throw new Refused(new SavingsRefusal.NextExists());
    }
    CircleTerms terms = terms(before.terms(), asked);
    circles.refuseFirstDay(terms.zone(), terms.firstDue());
    Currency currency = currencies.get(community, terms.currency().code(), "currency");
    currencies.use(community, List.of(currency));
    String seed = terms.order().drawn() ? secrets.next() : "";
    var making =
        new CircleStore.Making(new CircleId(ids.next()), before.organiser(), seed, clock.instant());
    store.insert(community, making, terms);
    rotations.follow(before, making.id());
    List<Turn> turns =
        asked.order() == NewRotation.Again.REVERSED ? before.turns().reversed() : before.turns();
    hold(before);
    circles.organised(caller, community, id, CircleStatus.COMPLETED);
    rotations.seat(before, making.id(), turns.stream().map(Turn::member).toList(), clock.instant());
    return making.id();
  }

  /// The organiser and the members stay in the community meanwhile, or are not in it any more.
  private void hold(Circle before) {
    Stream<MemberId> turns = before.turns().stream().map(Turn::member);
    members.hold(before.community(), Stream.concat(Stream.of(before.organiser()), turns).toList());
  }

  private static CircleTerms terms(CircleTerms before, NewRotation asked) {
    var checks = new Checks();
    String name = checks.name("name", asked.name());
    checks.done();
    return before.again(name, asked.firstDue(), asked.order().of(before.order()));
  }

  /// The circles before and after one; the next is one that was not given up.
  public record Around(Optional<CircleId> previous, Optional<CircleId> next) {}

  /// What comes before and after, for whoever sees the circle.
  public Around around(Circle circle) {
    return rotations.around(circle);
  }
}
