package org.commonweal.community;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.commonweal.identity.Attempts;
import org.commonweal.identity.Caller;
import org.commonweal.identity.IdentityRefusal;
import org.commonweal.identity.NewPerson;
import org.commonweal.identity.Pace;
import org.commonweal.identity.Secrets;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Ids;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Refused;
import org.commonweal.kernel.Slice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The links by which people come into a community.
@Service
public class Invitations {

  private static final int MOST_A_MINUTE = 20;
  private static final Pace ACCEPTING = new Pace("invitation", 30, Duration.ofMinutes(1));

  private final CommunityStore communities;
  private final InvitationStore store;
  private final ManagedMembers managed;
  private final Membership membership;
  private final Arrivals arrivals;
  private final Attempts attempts;
  private final Secrets secrets;
  private final Ids ids;
  private final InstantSource clock;

  Invitations(
      CommunityStore communities,
      InvitationStore store,
      ManagedMembers managed,
      Membership membership,
      Arrivals arrivals,
      Attempts attempts,
      Secrets secrets,
      Ids ids,
      InstantSource clock) {
    this.communities = communities;
    this.store = store;
    this.managed = managed;
    this.membership = membership;
    this.arrivals = arrivals;
    this.attempts = attempts;
    this.secrets = secrets;
    this.ids = ids;
    this.clock = clock;
  }

  @Transactional
  public IssuedInvitation create(Caller caller, CommunityId community, NewInvitation asked) {
    Member by = inviter(caller, community);
    asked.check();
    return issue(by, asked, Optional.empty());
  }

  /// A link by which one person takes over a member who is kept without sign-in.
  @Transactional
  public IssuedInvitation claim(Caller caller, CommunityId community, MemberId member, int days) {
    Member by = inviter(caller, community);
    NewInvitation asked = new NewInvitation(Role.MEMBER, days, 1);
    asked.check();
    managed.managed(community, member);
    return issue(by, asked, Optional.of(member));
  }

  @Transactional
  public void revoke(Caller caller, CommunityId community, InvitationId invitation) {
    membership.require(caller, community, Permission.INVITE);
    communities.lock(community);
    if (!store.revoke(community, invitation, clock.instant())) {
      throw new Refused(new InvitationRefusal.InvitationNotFound());
    }
  }

  /// Newest first.
  public Slice<Invitation> slice(Caller caller, CommunityId community, Page page) {
    membership.require(caller, community, Permission.INVITE);
    List<Invitation> rows =
        store.slice(community, page.afterId(), page.size() + 1, clock.instant());
    return page.slice(rows, invitation -> invitation.id().value());
  }

  /// What the link offers, for whoever holds it.
  public Welcome look(String secret) {
    return arrivals.look(secret);
  }

  /// The caller becomes a member. `address` is the network address the request came from.
  public Member accept(Caller caller, String secret, String address) {
    attempts.countAddress(ACCEPTING, address);
    return arrivals.accept(caller, secret);
  }

  /// Somebody new becomes a person and a member in one step.
  public Member register(NewPerson person, String secret, String address) {
    attempts.countAddress(ACCEPTING, address);
    return arrivals.register(person, secret);
  }

  /// The lock makes the limit exact.
  private Member inviter(Caller caller, CommunityId community) {
    Member by = membership.require(caller, community, Permission.INVITE);
    communities.lock(community);
    Instant minuteAgo = clock.instant().minus(1, ChronoUnit.MINUTES);
    if (store.madeSince(community, minuteAgo) >= MOST_A_MINUTE) {
      throw new Refused(new IdentityRefusal.TooOften(ChronoUnit.MINUTES.getDuration().toSeconds()));
    }
    return by;
  }

  private IssuedInvitation issue(Member by, NewInvitation asked, Optional<MemberId> claims) {
    Community community = communities.one(by.community());
    Instant now = clock.instant();
    Invitation invitation =
        new Invitation(
            new InvitationId(ids.next()),
            asked.role(),
            claims,
            0,
            asked.uses(),
            now,
            now.plus(asked.days(), ChronoUnit.DAYS),
            InvitationStatus.OPEN);
    InvitationSecret secret = new InvitationSecret(community.uid(), secrets.next());
    store.add(community.id(), invitation, Secrets.hash(secret.random()), by.id());
    return new IssuedInvitation(invitation, secret.text());
  }
}
