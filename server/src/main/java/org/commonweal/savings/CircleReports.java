package org.commonweal.savings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.commonweal.community.MemberId;
import org.commonweal.community.Members;
import org.commonweal.kernel.Lookup;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.Dealing;
import org.commonweal.ledger.Dealings;
import org.commonweal.ledger.Event;
import org.commonweal.ledger.Flow;
import org.commonweal.ledger.Holder;
import org.commonweal.ledger.HolderKind;
import org.commonweal.ledger.Ledger;
import org.commonweal.ledger.Purpose;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/// What went into circles and came out of them, member by member, read from the ledger alone; for
/// whoever sees the circle.
@Service
public class CircleReports {

  /// What is owed is no money of the circle's.
  private static final Set<Purpose> MONEY = EnumSet.complementOf(EnumSet.of(Purpose.CLAIM));

  /// Payouts, those that were held, and what reached a recipient later.
  private static final Set<Event> TO_RECIPIENTS =
      Set.of(Settlements.PAID_OUT, Paying.PAID_IN, Paying.RELEASED);

  /// What was owed since the circle was dissolved, and what comes back if it is undone.
  private static final Set<Event> NO_CONTRIBUTIONS =
      Set.of(Repayments.REPAID, new Event("reversed"));

  private static final Event DISCOUNT = new Event("circle-discount-shared");

  /// Fees and reserve that were there when the circle moved in are nobody's.
  private static final MemberId NOBODY = new MemberId(new UUID(0, 0));

  private final Dealings dealings;
  private final Ledger ledger;
  private final Members members;

  CircleReports(Dealings dealings, Ledger ledger, Members members) {
    this.dealings = dealings;
    this.ledger = ledger;
    this.members = members;
  }

  /// All members, and without a name what was there when the circle moved in; those who have left
  /// their turn to somebody else behind the others. Read at one moment, so that sums and balances
  /// belong together.
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public CircleReport of(Circle circle) {
    List<Flow> every =
        dealings.of(circle.community(), holder(circle)).stream()
            .filter(flow -> MONEY.contains(flow.own()))
            .toList();
    List<Flow> all = every.stream().filter(CircleReports::ofMember).toList();
    List<Flow> moved = every.stream().filter(flow -> !ofMember(flow)).toList();
    Quantity none = Quantity.zero(circle.terms().currency().unit());
    List<CircleReport.Line> lines = new ArrayList<>();
    names(circle, all).forEach((member, name) -> lines.add(line(member, name, all, none)));
    if (!moved.isEmpty()) {
      lines.add(
          CircleReport.Line.sum(
              NOBODY, "", moved.stream().map(flow -> part(NOBODY, "", flow, none)).toList(), none));
    }
    List<CircleReport.Held> held =
        ledger.balances(circle.community(), holder(circle), MONEY).stream()
            .filter(balance ->
                balance.key().purpose() != Purpose.DISCOUNT || balance.quantity().signum() > 0)
            .map(balance -> new CircleReport.Held(balance.key().purpose(), balance.quantity()))
            .toList();
    return new CircleReport(lines, held, CircleReport.Line.sum(NOBODY, "", lines, none));
  }

  private static boolean ofMember(Flow flow) {
    return flow.counter().holder().kind() == HolderKind.MEMBER;
  }

  private static Holder holder(Circle circle) {
    return new Holder(HolderKind.CIRCLE, circle.id().value());
  }

  /// Those who have a turn, in the order of the turns, then those who had dealings before.
  private Map<MemberId, String> names(Circle circle, List<Flow> flows) {
    Map<MemberId, String> names = new LinkedHashMap<>();
    circle.turns().forEach(turn -> names.put(turn.member(), turn.name()));
    List<MemberId> others =
        flows.stream()
            .map(CircleReports::member)
            .filter(member -> !names.containsKey(member))
            .distinct()
            .toList();
    if (!others.isEmpty()) {
      Map<MemberId, String> known = members.names(circle.community(), others);
      others.forEach(member -> names.put(member, Lookup.in(known, member)));
    }
    return names;
  }

  private static MemberId member(Flow flow) {
    return new MemberId(flow.counter().holder().id());
  }

  private static CircleReport.Line line(
      MemberId member, String name, List<Flow> all, Quantity none) {
    List<CircleReport.Line> parts =
        all.stream()
            .filter(flow -> member(flow).equals(member))
            .map(flow -> part(member, name, flow, none))
            .toList();
    return CircleReport.Line.sum(member, name, parts, none);
  }

  private static CircleReport.Line part(MemberId member, String name, Flow flow, Quantity none) {
    boolean pot = flow.own() == Purpose.POT && !NO_CONTRIBUTIONS.contains(flow.event());
    boolean fees = flow.own() == Purpose.FEES;
    boolean discount = flow.own() == Purpose.DISCOUNT;
    boolean payout = (pot || flow.own() == Purpose.HELD) && TO_RECIPIENTS.contains(flow.event());
    return new CircleReport.Line(
        member,
        name,
        pot ? flow.in() : none,
        fees ? flow.in() : none,
        pot || fees ? none : flow.in(),
        payout ? flow.out() : none,
        discount ? flow.out() : none,
        payout || discount ? none : flow.out());
  }

  /// What one member paid into a circle or had out of it, in the order of the book.
  public record Line(Event event, LocalDate day, Quantity change, Quantity net) {}

  /// A member's own statement; `change` is above 0 for what they had, `net` the sum so far.
  public record Own(MemberId member, String name, List<Line> lines) {

    public Own {
      lines = List.copyOf(lines);
    }
  }

  @Transactional(readOnly = true)
  public Own own(Circle circle, MemberId member) {
    var own = new Holder(HolderKind.MEMBER, member.value());
    List<Dealing> found =
        dealings.between(circle.community(), holder(circle), own).stream()
            .filter(dealing -> MONEY.contains(dealing.own()))
            .toList();
    if (found.isEmpty() && circle.turn(member).isEmpty()) {
      throw new Refused(new SavingsRefusal.NoSuchCircle());
    }
    return new Own(member, name(circle, member), lines(circle, found));
  }

  private String name(Circle circle, MemberId member) {
    return circle
        .turn(member)
        .map(Turn::name)
        .orElseGet(() -> Lookup.in(members.names(circle.community(), List.of(member)), member));
  }

  /// A part of a discount comes with a payout to somebody.
  private static Event event(Dealing dealing) {
    return dealing.own() == Purpose.DISCOUNT ? DISCOUNT : dealing.event();
  }

  private static List<Line> lines(Circle circle, List<Dealing> dealings) {
    Quantity net = Quantity.zero(circle.terms().currency().unit());
    List<Line> lines = new ArrayList<>();
    for (Dealing dealing : dealings) {
      net = net.minus(dealing.change());
      lines.add(new Line(event(dealing), dealing.effective(), dealing.change().negated(), net));
    }
    return lines;
  }
}
