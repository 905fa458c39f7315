package org.commonweal.savings;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.commonweal.community.MemberId;
import org.commonweal.kernel.CommunityId;

/// A group that saves in turns. `cycle` is the one that is open, counted from 0; behind the last
/// one it is the number of members. `commitment` is the hash of the seed that a lot is drawn with,
/// empty if there is none.
public record Circle(
    CommunityId community,
    CircleId id,
    CircleTerms terms,
    CircleStatus status,
    MemberId organiser,
    String organiserName,
    int cycle,
    String commitment,
    Optional<Instant> drawnAt,
    Instant createdAt,
    Optional<Instant> stoppedAt,
    List<Turn> turns) {

  public Circle {
    turns = List.copyOf(turns);
  }

  /// The moment by the circle's own clock, which stands still while it is paused and once it is
  /// dissolved.
  public Instant time(Instant now) {
    return stoppedAt.orElse(now);
  }

  public Optional<Turn> turn(MemberId member) {
    return turns.stream().filter(turn -> turn.member().equals(member)).findFirst();
  }

  /// Who has this seat, once the circle has started.
  public Turn seat(int seat) {
    return turns.stream().filter(turn -> turn.seat() == seat).findFirst().orElseThrow();
  }

  /// Who receives in this cycle, as far as that is known: where turns are auctioned, only who has
  /// received.
  public Optional<Turn> recipient(int cycle) {
    return decided().stream().filter(turn -> turn.position() == cycle).findFirst();
  }

  /// The turns whose cycles are known.
  private List<Turn> decided() {
    return auctioned() ? turns.stream().filter(this::received).toList() : turns;
  }

  /// Whether in each cycle the pot goes to whoever leaves most of it to everybody.
  public boolean auctioned() {
    return terms.order() == TurnOrder.AUCTION;
  }

  /// Whether the holder of this turn has been paid out.
  public boolean received(Turn turn) {
    return turn.position() < cycle;
  }

  /// Who has not been paid out yet.
  public List<Turn> unpaid() {
    return turns.stream().filter(turn -> !received(turn)).toList();
  }

  /// Who has this position; where turns are auctioned, it says nothing before they are paid out.
  Optional<Turn> holder(int position) {
    return turns.stream().filter(turn -> turn.position() == position).findFirst();
  }

  /// This circle if somebody receives in the open cycle, in exchange with whoever has its position.
  Circle giving(Turn winner) {
    Turn holder = holder(cycle).orElseThrow();
    if (holder.equals(winner)) {
      return this;
    }
    List<Turn> exchanged =
        turns.stream()
            .map(turn ->
                turn.equals(winner)
                    ? winner.at(holder.position())
                    : turn.equals(holder) ? holder.at(winner.position()) : turn)
            .sorted(Comparator.comparingInt(Turn::position))
            .toList();
    return new Circle(
        community,
        id,
        terms,
        status,
        organiser,
        organiserName,
        cycle,
        commitment,
        drawnAt,
        createdAt,
        stoppedAt,
        exchanged);
  }

  public boolean full() {
    return turns.size() >= terms.size();
  }

  public boolean organisedBy(MemberId member) {
    return organiser.equals(member);
  }

  /// The schedule as planned.
  public Schedule schedule() {
    return Schedule.planned(terms, decided());
  }

  /// The schedule with the dates that the cycles of a started circle have by now.
  public Schedule schedule(List<Cycle> cycles) {
    return cycles.isEmpty() ? schedule() : Schedule.of(terms, decided(), cycles);
  }

  /// The first position that nobody has.
  int freePosition() {
    return IntStream.range(0, terms.size())
        .filter(position -> holder(position).isEmpty())
        .findFirst()
        .orElseThrow();
  }
}
