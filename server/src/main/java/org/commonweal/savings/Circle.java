package org.commonweal.savings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.commonweal.community.MemberId;
import org.commonweal.kernel.CommunityId;

/// A group that saves in turns. `cycle` is the one that is open, counted from 0; behind the last
/// one it is the number of members. `commitment` is the hash of the seed that a lot is drawn with,
/// empty if there is no lot.
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

  /// Who receives in this cycle.
  public Optional<Turn> recipient(int cycle) {
    return turns.stream().filter(turn -> turn.position() == cycle).findFirst();
  }

  public boolean full() {
    return turns.size() >= terms.size();
  }

  public boolean organisedBy(MemberId member) {
    return organiser.equals(member);
  }

  /// The schedule as planned.
  public Schedule schedule() {
    return Schedule.planned(terms, turns);
  }

  /// The schedule with the dates that the cycles of a started circle have by now.
  public Schedule schedule(List<Cycle> cycles) {
    return cycles.isEmpty() ? schedule() : Schedule.of(terms, turns, cycles);
  }

  /// The first position that nobody has.
  int freePosition() {
    return IntStream.range(0, terms.size())
        .filter(position -> recipient(position).isEmpty())
        .findFirst()
        .orElseThrow();
  }
}
