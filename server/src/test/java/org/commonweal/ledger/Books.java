package org.commonweal.ledger;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import javax.sql.DataSource;
import org.commonweal.TestDatabase;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Ids;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refused;
import org.commonweal.kernel.Unit;
import org.commonweal.kernel.UnitId;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The ledger of one community as a test uses it: wired by hand, each call one transaction.
final class Books {

  static final LocalDate TODAY = LocalDate.of(2025, 11, 15);
  static final Instant NOW = Instant.parse("2025-11-15T09:30:00Z");
  static final UUID OFFER = new UUID(0, 3);

  private static final Author AUTHOR = new Author(new UUID(0, 1), new UUID(0, 2));

  final CommunityId community;
  final Unit tomato;
  final Ledger ledger;
  final Lanes lanes;
  final Postings postings;
  final Verifier verifier;
  final Verifications verifications;
  final Snapshots snapshots;
  final Sealer sealer;
  final Heads heads;
  final WholeBooks whole;
  final TransactionTemplate transaction;
  final Ids ids;

  /// Who knows what is on its way; nobody, unless a test adds somebody.
  final StaticListableBeanFactory onItsWay = new StaticListableBeanFactory();

  /// The moment at which the ledger thinks it is.
  volatile Instant now = NOW;

  private final Map<AccountId, AccountKey> keys = new ConcurrentHashMap<>();

  Books(DataSource application, CommunityId community, Unit tomato, RandomGenerator random) {
    InstantSource clock = () -> now;
    JdbcClient jdbc = JdbcClient.create(application);
    AccountStore accounts = new AccountStore(jdbc);
    this.community = community;
    this.tomato = tomato;
    ids = new Ids(InstantSource.system(), random);
    JournalStore store = new JournalStore(jdbc);
    Journals journals = new Journals(accounts, store, clock, random);
    Statements statements = statements(jdbc, accounts);
    ledger =
        new Ledger(
            new Accounts(accounts, clock, ids),
            accounts,
            journals,
            statements,
            new PostedJournals(jdbc, store),
            decisions(jdbc, accounts, clock));
    SealStore seals = new SealStore(jdbc);
    Chain chain = new Chain(new ChainStore(jdbc));
    sealer = new Sealer(chain, seals, clock);
    whole = new WholeBooks();
    heads = new Heads(seals, chain, whole);
    VerificationStore runs = new VerificationStore(jdbc);
    verifier = new Verifier(checks(jdbc, new SealChecks(seals, chain)), runs);
    verifications = new Verifications(verifier, runs, whole, clock);
    JdbcTransactionManager transactions = new JdbcTransactionManager(application);
    transaction = new TransactionTemplate(transactions);
    snapshots = new Snapshots(new SnapshotStore(jdbc), transactions);
    lanes = new Lanes(transactions, jdbc);
    postings = new Postings(lanes, journals);
  }

  private static Statements statements(JdbcClient jdbc, AccountStore accounts) {
    return new Statements(
        accounts, new StatementStore(jdbc), new SpanStore(jdbc), new PastStore(jdbc));
  }

  private AllChecks checks(JdbcClient jdbc, SealChecks seals) {
    return new AllChecks(
        new EntryChecks(jdbc),
        new LegChecks(jdbc),
        new BalanceChecks(jdbc),
        new NoteChecks(jdbc),
        new DecisionChecks(jdbc),
        new SnapshotChecks(jdbc),
        new StretchChecks(jdbc),
        seals,
        new EscrowChecks(new DecisionStore(jdbc), onItsWay.getBeanProvider(OnItsWay.class)));
  }

  private Decisions decisions(JdbcClient jdbc, AccountStore accounts, InstantSource clock) {
    DecisionStore decisions = new DecisionStore(jdbc);
    Motions motions = new Motions(accounts, decisions, onItsWay.getBeanProvider(OnItsWay.class));
    return new Decisions(motions, decisions, clock);
  }

  /// Books of a community that nobody used before.
  static Books fresh() {
    return fresh(TestDatabase.application());
  }

  static Books fresh(DataSource application) {
    RandomGenerator random = RandomGeneratorFactory.getDefault().create();
    CommunityId community = new CommunityId(random.nextInt(1, Integer.MAX_VALUE));
    Unit tomato = new Unit(new UnitId(new UUID(random.nextLong(), random.nextLong())), 0);
    return new Books(application, community, tomato, random);
  }

  AccountId open(Purpose purpose) {
    return open(purpose, tomato);
  }

  AccountId open(Purpose purpose, Unit unit) {
    AccountKey key = new AccountKey(new Holder(HolderKind.POOL, ids.next()), purpose, unit);
    AccountId account = requireNonNull(open(List.of(key)).get(key));
    keys.put(account, key);
    return account;
  }

  /// The key of an account that was opened here.
  AccountKey key(AccountId account) {
    return requireNonNull(keys.get(account));
  }

  Map<AccountKey, AccountId> open(List<AccountKey> keys) {
    return in(() -> ledger.open(community, keys));
  }

  /// Writes down the balances of this community's closed periods.
  void takeSnapshots() {
    new SnapshotStore(JdbcClient.create(TestDatabase.application()))
        .due().stream()
            .filter(period -> period.community().equals(community))
            .forEach(snapshots::take);
  }

  List<Posting> post(Journal... set) {
    return post(List.of(set));
  }

  List<Posting> post(List<Journal> set) {
    return in(() -> ledger.post(community, set));
  }

  Posting.Posted postOne(Journal journal) {
    return in(() -> ledger.postOne(community, journal));
  }

  /// One journal, posted in a transaction of its own.
  Posting alone(Journal journal) {
    try {
      return postOne(journal);
    } catch (Refused refused) {
      return new Posting.Declined(journal.id(), (LedgerRefusal) refused.refusal());
    }
  }

  /// Seals what is not sealed yet and tells the head.
  Head seal() {
    sealer.seal(community);
    return heads.head(community);
  }

  HeadAnswer check(Head head) {
    return heads.check(community, KeptHead.parse(head.text()));
  }

  Verification verify() {
    return verifier.verify(community);
  }

  Leg leg(AccountId debit, AccountId credit, long tomatoes) {
    return new Leg(debit, credit, Quantity.of(tomatoes, tomato));
  }

  Journal journal(Leg... legs) {
    return journal(new JournalId(ids.next()), legs);
  }

  Journal journal(JournalId id, Leg... legs) {
    return new Journal(id, AUTHOR, new Event("goods-moved"), OFFER, TODAY, List.of(legs));
  }

  Journal move(AccountId debit, AccountId credit, long tomatoes) {
    return journal(leg(debit, credit, tomatoes));
  }

  Decision decision(Resolution resolution) {
    return new Decision(new DecisionId(ids.next()), AUTHOR, TODAY, resolution);
  }

  Decided decide(Resolution resolution) {
    return decide(decision(resolution));
  }

  Decided decide(Decision decision) {
    return in(() -> ledger.decide(community, decision));
  }

  Journal on(LocalDate day, Leg... legs) {
    Journal plain = journal(legs);
    return new Journal(plain.id(), plain.author(), plain.event(), plain.about(), day, plain.legs());
  }

  Journal reversal(Journal of) {
    return ledger.reversal(community, of.id(), new JournalId(ids.next()), AUTHOR, TODAY);
  }

  Map<AccountId, Quantity> lock(AccountId... accounts) {
    return in(() -> ledger.lock(community, List.of(accounts)));
  }

  /// The account's balance in tomatoes.
  long balance(AccountId account) {
    return requireNonNull(lock(account).get(account)).minor().longValueExact();
  }

  <T> T in(Supplier<T> command) {
    return requireNonNull(transaction.execute(_ -> command.get()));
  }
}
