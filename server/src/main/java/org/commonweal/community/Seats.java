package org.commonweal.community;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonweal.identity.Caller;
import org.commonweal.identity.PersonId;
import org.commonweal.kernel.Refused;

/// Who acts for which council, of several people and councils read at once.
///
/// True for the moment it was read, within the transaction of the command that asked.
public final class Seats {

  private final Map<PersonId, Member> members = new HashMap<>();
  private final Map<Acting, Seat> seats = new HashMap<>();

  private Seats() {}

  static Seats of(List<Seat> found) {
    Seats all = new Seats();
    for (Seat seat : found) {
      PersonId person = seat.member().person().orElseThrow();
      all.members.put(person, seat.member());
      all.seats.put(new Acting(person, seat.council().map(Council::id)), seat);
    }
    return all;
  }

  /// The caller as a member who has not left.
  public Member member(Caller caller) {
    return Optional.ofNullable(members.get(caller.person()))
        .orElseThrow(() -> new Refused(new MembershipRefusal.CommunityNotFound()));
  }

  /// The caller as a member who may do that by their role, or a refusal.
  public Member require(Caller caller, Permission permission) {
    Member member = member(caller);
    if (!permission.reads()) {
      Membership.requireActive(caller, member);
    }
    Membership.refuse(Membership.byRole(member, permission));
    return member;
  }

  /// The caller as a manager of an open council.
  public Manager require(Caller caller, CouncilId council) {
    Member member = member(caller);
    Optional<Seat> seat =
        Optional.ofNullable(seats.get(new Acting(caller.person(), Optional.of(council))));
    Council found = Membership.open(seat.flatMap(Seat::council));
    Membership.requireActive(caller, member);
    if (!member.acts() || !seat.map(Seat::taken).orElse(false)) {
      throw new Refused(new MembershipRefusal.NotManager(found.name()));
    }
    return new Manager(found, member);
  }
}
