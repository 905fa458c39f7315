package org.commonweal.ledger;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Refused;
import org.springframework.stereotype.Component;

/// Posts sets of journals: lock the balances, read what is posted, decide, number, write.
@Component
class Journals {

  /// A set with more legs in all is a bug of whoever cut it.
  private static final int MAX_LEGS = 200_000;

  private final AccountStore accounts;
  private final JournalStore store;
  private final InstantSource clock;
  private final RandomGenerator random;

  Journals(AccountStore accounts, JournalStore store, InstantSource clock, RandomGenerator random) {
    this.accounts = accounts;
    this.store = store;
    this.clock = clock;
    this.random = random;
  }

  List<Posting> post(CommunityId community, List<Journal> set) {
    checkSize(set);
    Draft.Basis basis =
        new Draft.Basis(accounts.lock(community, touched(set)), known(community, set));
    Decided decided = decide(set, basis, Optional.empty());
    return decided.draft().entries().isEmpty()
        ? decided.postings(0)
        : number(community, set, basis, decided);
  }

  private record Decided(Draft draft, List<Verdict> verdicts) {

    List<Posting> postings(long before) {
      return verdicts.stream().map(verdict -> verdict.posting(before)).toList();
    }

    int count() {
      return draft.entries().size();
    }
  }

  private Decided decide(List<Journal> set, Draft.Basis basis, Optional<LocalDate> closedThrough) {
    Draft draft = new Draft(basis, closedThrough, random);
    return new Decided(draft, set.stream().map(draft::decide).toList());
  }

  /// Takes the head, which tells up to which day the books are closed: nobody closes a period while
  /// it is held. Only a set that reaches into a closed period is decided again, and gives back the
  /// numbers it has no use for.
  private List<Posting> number(
      CommunityId community, List<Journal> set, Draft.Basis basis, Decided decided) {
    JournalStore.Head head = store.advance(community, decided.count());
    long before = head.entries() - decided.count();
    if (head.closedThrough().filter(decided.draft()::reachesInto).isEmpty()) {
      return write(community, before, decided);
    }
    Decided again = decide(set, basis, head.closedThrough());
    store.advance(community, again.count() - decided.count());
    return again.count() == 0 ? again.postings(before) : write(community, before, again);
  }

  private static void checkSize(List<Journal> set) {
    int legs = set.stream().mapToInt(journal -> journal.legs().size()).sum();
    if (legs > MAX_LEGS) {
      throw new IllegalArgumentException("legs: " + legs + " (expected: at most " + MAX_LEGS + ")");
    }
  }

  private static Set<AccountId> touched(List<Journal> set) {
    return set.stream()
        .flatMap(journal -> journal.legs().stream())
        .flatMap(leg -> Stream.of(leg.debit(), leg.credit()))
        .collect(Collectors.toSet());
  }

  /// The journals of the set that are posted already, and those it wants to undo with their legs.
  private List<Known> known(CommunityId community, List<Journal> set) {
    Set<JournalId> undone =
        set.stream().flatMap(journal -> journal.reverses().stream()).collect(Collectors.toSet());
    Set<JournalId> asked = new HashSet<>(undone);
    set.forEach(journal -> asked.add(journal.id()));
    List<Known> known = store.known(community, asked);
    return undone.isEmpty() ? known : withLegs(community, known, undone);
  }

  private List<Known> withLegs(CommunityId community, List<Known> known, Set<JournalId> undone) {
    Map<JournalId, List<Leg>> legs =
        store.legs(community, undone).stream()
            .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    return known.stream()
        .map(journal -> journal.withLegs(legs.getOrDefault(journal.id(), List.of())))
        .toList();
  }

  private List<Posting> write(CommunityId community, long before, Decided decided) {
    Draft draft = decided.draft();
    NewPage page = new NewPage(before, clock.instant(), draft.entries(), draft.additions());
    NewPage.Rows written = store.write(community, page);
    if (!written.equals(page.rows())) {
      throw new IllegalStateException("written: " + written + " (expected: " + page.rows() + ")");
    }
    return decided.postings(before);
  }

  /// What it takes to undo a journal.
  record Undoing(UUID about, List<Leg> legs) {}

  Undoing undoing(CommunityId community, JournalId of) {
    UUID about =
        store
            .about(community, of)
            .orElseThrow(() -> new Refused(new LedgerRefusal.NoSuchJournal(of)));
    List<Leg> legs =
        store.legs(community, Set.of(of)).stream().map(leg -> leg.getValue().exchanged()).toList();
    return new Undoing(about, legs);
  }
}
