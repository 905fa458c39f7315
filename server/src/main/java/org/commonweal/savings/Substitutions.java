package org.commonweal.savings;

import static org.commonweal.savings.CircleMoney.claim;
import static org.commonweal.savings.CircleMoney.debt;

import java.math.BigInteger;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonweal.community.Member;
import org.commonweal.community.MemberId;
import org.commonweal.community.MemberStatus;
import org.commonweal.community.Members;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Ids;
import org.commonweal.kernel.Lookup;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.AccountKey;
import org.commonweal.ledger.Author;
import org.commonweal.ledger.Event;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Lets a member of the community who is not in a running circle take over a place in it, with its
/// turn, its payments and its debts: proposed by the organiser or by who leaves, agreed on by both
/// of them, approved by the organiser. Whoever is behind is replaced without being asked.
@Service
public class Substitutions {

  private static final Event TAKEN_OVER = new Event("circle-place-taken-over");

  private final Circles circles;
  private final SubstitutionStore store;
  private final DebtStore debts;
  private final CircleBooks books;
  private final CircleMoney money;
  private final Membership membership;
  private final Members members;
  private final ApplicationEventPublisher events;
  private final Ids ids;
  private final InstantSource clock;

  Substitutions(
      Circles circles,
      SubstitutionStore store,
      DebtStore debts,
      CircleBooks books,
      CircleMoney money,
      Membership membership,
      Members members,
      ApplicationEventPublisher events,
      Ids ids,
      InstantSource clock) {
    this.circles = circles;
    this.store = store;
    this.debts = debts;
    this.books = books;
    this.money = money;
    this.membership = membership;
    this.members = members;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  /// Those that are open, then the latest that are not; for whoever sees the circle.
  public List<Substitution> of(Circle circle) {
    return store.of(circle);
  }

  /// Who is to leave, and who is to come.
  public record Proposal(MemberId leaver, MemberId substitute) {}

  /// Proposes a substitute. Open to the organiser and to who leaves, who agrees by that.
  @Transactional
  public SubstitutionId propose(
      Caller caller, CommunityId community, CircleId id, Proposal proposal) {
    Member member = membership.require(caller, community, Permission.JOIN_CIRCLE);
    Circle circle = running(member, id);
    if (!circle.organisedBy(member.id()) && !proposal.leaver().equals(member.id())) {
      throw new Refused(new SavingsRefusal.NotOrganiser(circle.organiserName()));
    }
    if (proposal.leaver().equals(proposal.substitute())) {
      throw new Refused(new SavingsRefusal.SubstitutionWithOneself("substitute"));
    }
    Turn turn =
        circle
            .turn(proposal.leaver())
            .orElseThrow(() -> new Refused(new SavingsRefusal.NotInCircle()));
    Member substitute = members.get(caller, community, proposal.substitute());
    List<Substitution> all = store.of(circle);
    refuseUnlessFit(circle, substitute, turn.seat());
    if (all.stream().anyMatch(one -> one.open() && one.seat() == turn.seat())) {
      throw new Refused(new SavingsRefusal.SubstitutionOpenAlready(turn.name()));
    }
    Member leaver = members.get(caller, community, proposal.leaver());
    var asked =
        new Substitution(
            new SubstitutionId(ids.next()),
            turn.seat(),
            side(leaver, member),
            side(substitute, member),
            SubstitutionStatus.PROPOSED,
            clock.instant(),
            Optional.empty());
    store.insert(circle, asked, caller.person());
    events.publishEvent(
        new SavingsEvent.SubstituteAsked(
            community, id, circle.terms().name(), asked.awaited(), caller.person()));
    return asked.id();
  }

  /// Nobody signs in as somebody managed: the organiser's approval is their answer.
  private static Substitution.Side side(Member one, Member proposer) {
    boolean agrees = one.managed() || one.id().equals(proposer.id());
    return new Substitution.Side(one.id(), one.name(), agrees);
  }

  private Circle running(Member member, CircleId id) {
    Circle circle = circles.locked(member, id);
    Circles.refuseUnlessRunning(circle);
    return circle;
  }

  /// The books know a member of a circle by one place, also one that they had before.
  private void refuseUnlessFit(Circle circle, Member substitute, int seat) {
    if (circle.turn(substitute.id()).isPresent()) {
      throw new Refused(new SavingsRefusal.InCircleAlready(substitute.name()));
    }
    if (substitute.status() != MemberStatus.ACTIVE || !substitute.acts()) {
      throw new Refused(new SavingsRefusal.CannotTakeOver(substitute.name()));
    }
    if (store.gone(circle).getOrDefault(substitute.id(), seat) != seat) {
      throw new Refused(new SavingsRefusal.HadAnotherPlace(substitute.name()));
    }
  }

  /// Who leaves or who comes agrees; saying so again changes nothing.
  @Transactional
  public void accept(Caller caller, CommunityId community, CircleId id, SubstitutionId which) {
    Member member = membership.require(caller, community, Permission.JOIN_CIRCLE);
    Circle circle = running(member, id);
    Substitution found = open(circle, which);
    if (!found.concerns(member.id())) {
      throw new Refused(new SavingsRefusal.NotAsked(found.substitute().name()));
    }
    store.agree(circle, which, member.id());
  }

  /// One of the two, or the organiser, does not want it, or not any more.
  @Transactional
  public void decline(Caller caller, CommunityId community, CircleId id, SubstitutionId which) {
    Member member = membership.require(caller, community, Permission.JOIN_CIRCLE);
    Circle circle = running(member, id);
    Substitution found = open(circle, which);
    if (!found.concerns(member.id()) && !circle.organisedBy(member.id())) {
      throw new Refused(new SavingsRefusal.NotAsked(found.substitute().name()));
    }
    store.end(circle, which, SubstitutionStatus.DECLINED, caller.person(), clock.instant());
  }

  /// The organiser lets the place go to the substitute, at once. The two members are held first, so
  /// that neither leaves the community meanwhile.
  @Transactional
  public void approve(Caller caller, CommunityId community, CircleId id, SubstitutionId which) {
    Map<MemberId, Member> held =
        members.hold(community, store.sides(community, id, which)).stream()
            .collect(Collectors.toMap(Member::id, Function.identity()));
    Circle circle = circles.organised(caller, community, id);
    Circles.refuseUnlessRunning(circle);
    Substitution found = open(circle, which);
    refuseUnlessAgreed(circle, found, held);
    refuseUnlessFit(circle, Lookup.in(held, found.substitute().member()), found.seat());
    Instant now = clock.instant();
    store.take(circle, found, caller.person(), now);
    store.end(circle, which, SubstitutionStatus.APPROVED, caller.person(), now);
    List<CircleMoney.Step> steps = steps(circle, found);
    if (!steps.isEmpty()) {
      var author = new Author(caller.person().value(), circle.organiser().value());
      money.post(
          new CircleMoney.Move(
              circle, CircleJournals.takeover(circle, which), author, TAKEN_OVER, steps));
    }
  }

  private void refuseUnlessAgreed(Circle circle, Substitution found, Map<MemberId, Member> held) {
    if (!found.substitute().agrees()) {
      throw new Refused(new SavingsRefusal.NotAgreedYet(found.substitute().name()));
    }
    boolean absent = Lookup.in(held, found.leaver().member()).status() != MemberStatus.ACTIVE;
    if (!found.leaver().agrees()
        && !absent
        && !books.prospect(circle).behind().contains(found.seat())) {
      throw new Refused(new SavingsRefusal.NotAgreedYet(found.leaver().name()));
    }
  }

  /// Of what a member owes and is owed only what belongs to this circle goes over.
  private List<CircleMoney.Step> steps(Circle circle, Substitution found) {
    var owed = new Owed(debts.of(circle));
    MemberId leaver = found.leaver().member();
    MemberId substitute = found.substitute().member();
    return Stream.of(
            step(circle, debt(circle, substitute), debt(circle, leaver), owed.by(found.seat())),
            step(circle, claim(circle, leaver), claim(circle, substitute), owed.to(found.seat())))
        .filter(step -> step.quantity().signum() > 0)
        .toList();
  }

  private static CircleMoney.Step step(
      Circle circle, AccountKey from, AccountKey to, BigInteger amount) {
    return new CircleMoney.Step(from, to, circle.terms().currency().quantity(amount));
  }

  private Substitution open(Circle circle, SubstitutionId id) {
    Substitution found =
        store.of(circle).stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new Refused(new SavingsRefusal.NoSuchSubstitution()));
    if (!found.open()) {
      throw new Refused(new SavingsRefusal.SubstitutionInState(found.status()));
    }
    return found;
  }
}
