package org.commonweal.community;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.commonweal.identity.Emails;
import org.commonweal.kernel.Checks;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Ids;
import org.commonweal.kernel.InputRefusal;
import org.commonweal.kernel.Refusal;
import org.commonweal.kernel.Refused;
import org.springframework.stereotype.Component;

/// People whom the community keeps without sign-in: no e-mail, an elder, a child.
@Component
class ManagedMembers {

  static final int MOST_AT_ONCE = 10_000;

  private final CommunityStore communities;
  private final MemberStore store;
  private final Ids ids;
  private final InstantSource clock;

  ManagedMembers(CommunityStore communities, MemberStore store, Ids ids, InstantSource clock) {
    this.communities = communities;
    this.store = store;
    this.ids = ids;
    this.clock = clock;
  }

  List<Addition> add(CommunityId community, List<NewMember> asked) {
    if (asked.size() > MOST_AT_ONCE) {
      throw new Refused(new InputRefusal.OutOfRange("members", 0, MOST_AT_ONCE));
    }
    communities.lock(community);
    Set<String> taken = taken(community, asked);
    List<Draft> drafts = new ArrayList<>();
    for (NewMember one : asked) {
      drafts.add(draft(one, taken));
    }
    insert(community, drafts.stream().filter(draft -> draft.refusals().isEmpty()).toList());
    return outcomes(drafts);
  }

  void change(CommunityId community, MemberId member, NewMember to) {
    communities.lock(community);
    Member found = managed(community, member);
    Set<String> taken = taken(community, List.of(to));
    found.email().ifPresent(taken::remove);
    Draft draft = draft(to, taken);
    if (!draft.refusals().isEmpty()) {
      throw new Refused(draft.refusals());
    }
    store.changeContact(community, member, draft.name(), draft.email());
  }

  /// The member, if nobody signs in as them.
  Member managed(CommunityId community, MemberId member) {
    return store
        .one(community, member)
        .filter(found -> found.managed() && found.status() != MemberStatus.LEFT)
        .orElseThrow(() -> new Refused(new MembershipRefusal.MemberNotFound()));
  }

  private Set<String> taken(CommunityId community, List<NewMember> asked) {
    String[] emails = asked.stream().map(one -> Emails.normal(one.email())).toArray(String[]::new);
    return new HashSet<>(store.contacts(community, emails));
  }

  private Draft draft(NewMember asked, Set<String> taken) {
    Checks checks = new Checks();
    String name = checks.name("name", asked.name());
    String email = asked.email().isBlank() ? "" : Emails.read(checks, "email", asked.email());
    if (!email.isEmpty() && taken.contains(email)) {
      checks.add(new MemberRefusal.ContactTaken("email"));
    }
    List<Refusal> refusals = checks.refusals();
    if (refusals.isEmpty() && !email.isEmpty()) {
      taken.add(email);
    }
    return new Draft(new MemberId(ids.next()), name, email, refusals);
  }

  private void insert(CommunityId community, List<Draft> drafts) {
    store.add(
        community,
        drafts.stream().map(draft -> draft.id().value()).toArray(UUID[]::new),
        drafts.stream().map(Draft::name).toArray(String[]::new),
        drafts.stream().map(Draft::email).toArray(String[]::new),
        clock.instant());
  }

  private static List<Addition> outcomes(List<Draft> drafts) {
    List<Addition> outcomes = new ArrayList<>();
    for (Draft draft : drafts) {
      int index = outcomes.size();
      outcomes.add(
          draft.refusals().isEmpty()
              ? new Addition.Added(index, draft.id())
              : new Addition.Declined(index, draft.refusals()));
    }
    return outcomes;
  }

  private record Draft(MemberId id, String name, String email, List<Refusal> refusals) {}
}
