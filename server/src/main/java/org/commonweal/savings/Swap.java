package org.commonweal.savings;

import java.time.Instant;
import java.util.Optional;
import org.commonweal.community.MemberId;
import org.commonweal.kernel.Quantity;

/// Two members of a circle who want to receive in each other's place, or wanted to. For an asked
/// member who is `managed`, so that nobody signs in as them, the organiser answers.
public record Swap(
    SwapId id,
    Side asker,
    Side asked,
    boolean managed,
    SwapStatus status,
    Instant askedAt,
    Optional<Instant> endedAt) {

  /// One of the two, with the turn they had when it was asked for, counted from 0.
  public record Side(MemberId member, String name, int position) {

    /// Whether they have the turn still, and have not received.
    private boolean stands(Circle circle) {
      return position >= circle.cycle()
          && circle.turn(member).filter(turn -> turn.position() == position).isPresent();
    }
  }

  /// Who receives earlier from then on.
  public Side comes() {
    return asker.position() > asked.position() ? asker : asked;
  }

  /// Who receives later from then on.
  public Side goes() {
    return asker.position() > asked.position() ? asked : asker;
  }

  /// By how much more is deposited for the earlier one of the two turns.
  public Quantity difference(CircleTerms terms) {
    return Rules.deposit(terms, goes().position()).minus(Rules.deposit(terms, comes().position()));
  }

  public boolean open() {
    return status.open();
  }

  public boolean concerns(MemberId member) {
    return asker.member().equals(member) || asked.member().equals(member);
  }

  /// Whether this member says yes or no for the asked one.
  public boolean answeredBy(MemberId member, Circle circle) {
    return asked.member().equals(member) || (managed && circle.organisedBy(member));
  }

  /// This swap as it is now: that somebody has received is not written down with it.
  Swap in(Circle circle) {
    return open() && !(circle.status().running() && asker.stands(circle) && asked.stands(circle))
        ? new Swap(id, asker, asked, managed, SwapStatus.LAPSED, askedAt, endedAt)
        : this;
  }
}
