package org.commonweal.savings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonweal.community.MemberId;

/// A place in a running circle that goes from the one who leaves it to a substitute, or was to.
/// Both have to agree and the organiser approves; for somebody without sign-in the approval is the
/// answer too.
public record Substitution(
    SubstitutionId id,
    int seat,
    Side leaver,
    Side substitute,
    SubstitutionStatus status,
    Instant proposedAt,
    Optional<Instant> endedAt) {

  /// One of the two, and whether they have agreed.
  public record Side(MemberId member, String name, boolean agrees) {}

  public boolean open() {
    return status == SubstitutionStatus.PROPOSED;
  }

  public boolean concerns(MemberId member) {
    return sides().anyMatch(side -> side.member().equals(member));
  }

  /// Whether this member has been asked and has not answered.
  public boolean awaits(MemberId member) {
    return sides().anyMatch(side -> side.member().equals(member) && !side.agrees());
  }

  /// Who has not agreed yet.
  List<MemberId> awaited() {
    return sides().filter(side -> !side.agrees()).map(Side::member).toList();
  }

  private Stream<Side> sides() {
    return Stream.of(leaver, substitute);
  }

  /// This substitution as it is now: that the circle is over is not written down with it.
  Substitution in(Circle circle) {
    boolean stands =
        circle.status().running()
            && circle.turn(substitute.member()).isEmpty()
            && circle.turn(leaver.member()).filter(turn -> turn.seat() == seat).isPresent();
    return open() && !stands
        ? new Substitution(
            id, seat, leaver, substitute, SubstitutionStatus.LAPSED, proposedAt, endedAt)
        : this;
  }
}
