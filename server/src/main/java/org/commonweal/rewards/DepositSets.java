package org.commonweal.rewards;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonweal.community.Acting;
import org.commonweal.community.Communities;
import org.commonweal.community.MemberId;
import org.commonweal.community.Membership;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Ids;
import org.commonweal.kernel.Lookup;
import org.commonweal.kernel.Refusal;
import org.commonweal.ledger.AccountId;
import org.commonweal.ledger.AccountKey;
import org.commonweal.ledger.Journal;
import org.commonweal.ledger.JournalId;
import org.commonweal.ledger.Ledger;
import org.commonweal.ledger.LedgerRefusal;
import org.commonweal.ledger.Posting;
import org.commonweal.treasury.OutsidePlace;
import org.commonweal.treasury.OutsidePlaces;
import org.commonweal.treasury.PlaceId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Credits deposits of a set, and collects from those that qualify, in one transaction.
@Component
class DepositSets {

  private final RewardPoolStore pools;
  private final RewardDepositStore store;
  private final DepositLookups lookups;
  private final RewardIntakes intakes;
  private final OutsidePlaces places;
  private final Membership membership;
  private final Communities communities;
  private final Ledger ledger;
  private final Ids ids;

  DepositSets(
      RewardPoolStore pools,
      RewardDepositStore store,
      DepositLookups lookups,
      RewardIntakes intakes,
      OutsidePlaces places,
      Membership membership,
      Communities communities,
      Ledger ledger,
      Ids ids) {
    this.pools = pools;
    this.store = store;
    this.lookups = lookups;
    this.intakes = intakes;
    this.places = places;
    this.membership = membership;
    this.communities = communities;
    this.ledger = ledger;
    this.ids = ids;
  }

  /// Decides each as if those before it had come alone, whoever asks, and answers in their order.
  /// However large the set, it takes the same number of statements.
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Crediting> credit(CommunityId community, List<DepositWish> set, Instant now) {
    var counter = new DepositCounter(found(community, set, now));
    List<DepositStep> steps = set.stream().map(counter::decide).toList();
    List<DueDeposit> due =
        steps.stream().filter(DueDeposit.class::isInstance).map(DueDeposit.class::cast).toList();
    Map<DepositId, Crediting> answers = due.isEmpty() ? Map.of() : post(community, due, now);
    return steps.stream().map(step -> answer(step, answers)).toList();
  }

  private static Crediting answer(DepositStep step, Map<DepositId, Crediting> answers) {
    return switch (step) {
      case DepositStep.No no -> new Crediting.Declined(no.refusals());
      case DepositStep.Done done ->
          new Crediting.Credited(
              done.before().id(),
              done.before().available(),
              done.before().hold(),
              done.before().collected());
      case DepositStep.Same same -> Lookup.in(answers, same.first().wish().id());
      case DueDeposit due -> Lookup.in(answers, due.wish().id());
    };
  }

  private Map<DepositId, Crediting> post(CommunityId community, List<DueDeposit> due, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, communities.get(community).zone());
    Map<AccountKey, AccountId> accounts =
        ledger.open(community, due.stream().flatMap(DueDeposit::keys).distinct().toList());
    ledger.lock(community, accounts.values());
    List<Journal> journals = due.stream().map(one -> one.journal(accounts, today)).toList();
    List<Posting> postings = ledger.post(community, journals);
    Map<DepositId, Crediting> answers = new HashMap<>();
    List<DueDeposit> credited = new ArrayList<>();
    List<Intake> wanted = new ArrayList<>();
    for (int i = 0; i < due.size(); i++) {
      DueDeposit one = due.get(i);
      if (postings.get(i) instanceof Posting.Declined declined) {
        answers.put(one.wish().id(), new Crediting.Declined(List.of(plainly(declined.refusal()))));
      } else {
        credited.add(one);
        one.intake(new JournalId(ids.next())).ifPresent(wanted::add);
      }
    }
    Set<DepositId> collected = intakes.take(community, wanted, accounts, now);
    Set<DepositId> left = wanted.stream().map(Intake::deposit).collect(toSet());
    left.removeAll(collected);
    store.credit(community, credited, left, now);
    intakes.write(community, wanted, collected, now);
    credited.forEach(one -> answers.put(one.wish().id(), credited(one, collected)));
    return answers;
  }

  private static Refusal plainly(LedgerRefusal refusal) {
    return refusal;
  }

  private static Crediting credited(DueDeposit one, Set<DepositId> collected) {
    return new Crediting.Credited(
        one.wish().id(),
        one.available(),
        one.hold(),
        collected.contains(one.wish().id()) ? one.collected() : Optional.empty());
  }

  private DepositCounter.Found found(CommunityId community, List<DepositWish> set, Instant now) {
    Map<RewardPoolId, RewardPool> locked =
        pools.lock(community, set.stream().map(DepositWish::pool).collect(toSet())).stream()
            .collect(toMap(RewardPool::id, one -> one));
    List<DepositCounter.Paper> papers = papers(set);
    Set<DepositId> wanted = set.stream().map(DepositWish::id).collect(toSet());
    wanted.addAll(lookups.byPaper(community, papers));
    List<Deposit> byId = store.lock(community, wanted);
    Set<MemberId> members = new HashSet<>();
    papers.forEach(paper -> members.add(paper.member()));
    byId.forEach(deposit -> members.add(deposit.member()));
    return new DepositCounter.Found(
        membership.seats(
            community,
            set.stream()
                .map(wish -> new Acting(wish.caller().person(), Optional.empty()))
                .collect(toSet())),
        locked,
        open(community, set),
        lookups.holders(community, members),
        byId.stream().collect(toMap(Deposit::id, one -> one)),
        byId.stream()
            .filter(one -> one.status() != DepositStatus.REJECTED)
            .collect(
                toMap(
                    one -> new DepositCounter.Paper(one.pool(), one.member(), one.reference()),
                    one -> one)),
        lookups.signedUp(community, signups(papers)),
        now);
  }

  private static List<DepositCounter.Paper> papers(List<DepositWish> set) {
    return set.stream()
        .filter(wish -> wish.fresh().isPresent())
        .map(wish ->
            new DepositCounter.Paper(
                wish.pool(), wish.fresh().get().member(), wish.fresh().get().reference().strip()))
        .toList();
  }

  private static Collection<MemberId> signups(List<DepositCounter.Paper> papers) {
    return papers.stream()
        .filter(paper -> paper.reference().equals(Deposit.SIGNUP))
        .map(DepositCounter.Paper::member)
        .toList();
  }

  /// Those places stay open until the transaction ends.
  private Map<PlaceId, OutsidePlace> open(CommunityId community, List<DepositWish> set) {
    Set<PlaceId> wanted = set.stream().map(DepositWish::place).collect(toSet());
    return places.keepOpen(community, wanted).stream().collect(toMap(OutsidePlace::id, p -> p));
  }
}
