package org.commonweal.rewards;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonweal.TestDatabase;
import org.commonweal.commons.Village;
import org.commonweal.community.Addition;
import org.commonweal.community.MemberId;
import org.commonweal.community.Members;
import org.commonweal.community.NewMember;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Ids;
import org.commonweal.kernel.Page;
import org.commonweal.ledger.AccountKey;
import org.commonweal.ledger.Author;
import org.commonweal.ledger.Holder;
import org.commonweal.ledger.HolderKind;
import org.commonweal.ledger.Ledger;
import org.commonweal.ledger.Purpose;
import org.commonweal.treasury.NewPlace;
import org.commonweal.treasury.OutsidePlaces;
import org.commonweal.treasury.PlaceId;
import org.commonweal.treasury.PlaceKind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes communities with a reward pool in January 2025, and lets time pass for them. Whoever is in
/// them has been there since the year before.
@Component
public class Mondays {

  public static final Instant FOUNDED = Instant.parse("2024-12-01T00:00:00Z");

  private final Village village;
  private final Members members;
  private final OutsidePlaces places;
  private final RewardPools pools;
  private final DepositSets sets;
  private final RewardDeposits deposits;
  private final RewardRuns runs;
  private final RewardDays days;
  private final RunStore store;
  private final Ledger ledger;
  private final Ids ids;
  private final TransactionTemplate transaction;

  Mondays(
      Village village,
      Members members,
      OutsidePlaces places,
      RewardPools pools,
      DepositSets sets,
      RewardDeposits deposits,
      RewardRuns runs,
      RewardDays days,
      RunStore store,
      Ledger ledger,
      Ids ids,
      PlatformTransactionManager transactions) {
    this.village = village;
    this.members = members;
    this.places = places;
    this.pools = pools;
    this.sets = sets;
    this.deposits = deposits;
    this.runs = runs;
    this.days = days;
    this.store = store;
    this.ledger = ledger;
    this.ids = ids;
    transaction = new TransactionTemplate(transactions);
  }

  /// Maria keeps the money in a box; none of the members signs in.
  public record Scene(Village.Place place, PlaceId box, RewardPoolId pool, List<MemberId> members) {

    public CommunityId community() {
      return place.community();
    }

    public Caller maria() {
      return place.maria();
    }
  }

  /// The server that the tests run against would find that all these Mondays have passed.
  public static void keepTheServerOut() {
    int kept = 0;
    for (int tries = 0; kept == 0 && tries < 100; tries++) {
      kept =
          TestDatabase.owner()
              .sql(
                  """
                  update ops.scheduled_tasks set execution_time = timestamptz '2099-01-01'
                   where task_name = 'reward-runs' and not picked
                  """)
              .update();
      TestDatabase.owner().sql("select pg_sleep(0.05)").query().singleRow();
    }
  }

  /// So many members with wallets, and a Global Pool in this zone.
  public Scene scene(int size, String zone) {
    return scene(size, NewRewardPool.globalPool("EUR", zone).from("2025-01-06"));
  }

  public Scene scene(int size, NewRewardPool terms) {
    keepTheServerOut();
    Village.Place place = village.place();
    PlaceId box =
        places
            .open(place.maria(), place.community(), new NewPlace(PlaceKind.CASH, "Cash box"))
            .id();
    RewardPoolId pool = pools.open(place.maria(), place.community(), terms).id();
    Scene scene = new Scene(place, box, pool, new ArrayList<>(joined(place, size)));
    openWallets(scene, scene.members());
    return scene;
  }

  public List<MemberId> joined(Village.Place place, int size) {
    List<NewMember> wanted =
        IntStream.range(0, size).mapToObj(i -> new NewMember("P" + i, "")).toList();
    return members.addManaged(place.maria(), place.community(), wanted).stream()
        .map(one -> ((Addition.Added) one).member())
        .toList();
  }

  public void openWallets(Scene scene, List<MemberId> some) {
    RewardPool pool = pool(scene);
    List<AccountKey> keys = some.stream().map(pool::wallet).toList();
    ledger.open(scene.community(), keys);
    wereThereBefore(scene);
  }

  /// As if everybody and their accounts had been there since the community was founded.
  public void wereThereBefore(Scene scene) {
    wereThereAt(scene, FOUNDED);
  }

  void wereThereAt(Scene scene, Instant moment) {
    for (String table : List.of("community.member set joined_at", "ledger.account set opened_at")) {
      TestDatabase.owner()
          .sql("update " + table + " = :at where community = :community")
          .param("at", moment.atOffset(ZoneOffset.UTC))
          .param("community", scene.community().value())
          .update();
    }
  }

  RewardPool pool(Scene scene) {
    return pools.get(scene.community(), scene.pool());
  }

  static Instant at(String moment) {
    return Instant.parse(moment);
  }

  /// Credits a first deposit that was submitted and came in at this moment.
  public Crediting.Credited signup(Scene scene, int who, String amount, String moment) {
    return credit(
        scene, NewDeposit.of(scene.members().get(who), amount, Deposit.SIGNUP), at(moment));
  }

  public Crediting.Credited credit(Scene scene, NewDeposit asked, Instant moment) {
    return credited(scene, asked, moment, moment).orRefuse();
  }

  /// Credits a deposit of one moment at another.
  Crediting credited(Scene scene, NewDeposit asked, Instant submitted, Instant now) {
    var wish =
        new DepositWish(
            new DepositId(ids.next()),
            scene.maria(),
            scene.pool(),
            scene.box(),
            Optional.of(asked.at(submitted)));
    Crediting answer = credit(scene, List.of(wish), now).getFirst();
    wereThereBefore(scene);
    return answer;
  }

  List<Crediting> credit(Scene scene, List<DepositWish> wishes, Instant now) {
    return Objects.requireNonNull(
        transaction.execute(_ -> sets.credit(scene.community(), wishes, now)));
  }

  DepositId submitted(Scene scene, NewDeposit asked, Instant now) {
    return Objects.requireNonNull(
            transaction.execute(
                _ -> deposits.submit(scene.maria(), scene.community(), scene.pool(), asked, now)))
        .id();
  }

  Crediting approved(Scene scene, DepositId id, Instant now) {
    var wish = new DepositWish(id, scene.maria(), scene.pool(), scene.box(), Optional.empty());
    Crediting answer = credit(scene, List.of(wish), now).getFirst();
    wereThereBefore(scene);
    return answer;
  }

  void reverse(Scene scene, DepositId id, Instant now) {
    transaction.executeWithoutResult(
        _ -> deposits.reverse(scene.maria(), scene.community(), id, "bounced", now));
  }

  RewardRuns.Wish wish(Scene scene, String date, String now) {
    var author = new Author(scene.maria().person().value(), scene.place().mariaAsMember().value());
    return new RewardRuns.Wish(
        scene.community(), scene.pool(), LocalDate.parse(date), author, at(now));
  }

  Run collect(Scene scene, String date) {
    return runs.collect(wish(scene, date, date + "T20:00:00Z"));
  }

  /// Shares out at the cut-off of that date, in UTC.
  public Run distribute(Scene scene, String date) {
    return distribute(scene, date, date + "T20:00:00Z");
  }

  Run distribute(Scene scene, String date, String now) {
    return runs.distribute(wish(scene, date, now), Optional.empty());
  }

  /// What a server does that runs at this moment, for all pools there are.
  void serverRunsAt(Instant now) {
    days.catchUp(now);
  }

  /// The same for one pool.
  void serverRunsAt(Scene scene, Instant now) {
    days.catchUp(new RewardPoolStore.Due(scene.community(), scene.pool()), now);
  }

  public String balance(Scene scene) {
    return balance(scene, scene.pool().holder(), Purpose.POT);
  }

  public String of(Scene scene, MemberId member, Purpose purpose) {
    return balance(scene, new Holder(HolderKind.MEMBER, member.value()), purpose);
  }

  String balance(Scene scene, Holder holder, Purpose purpose) {
    return ledger.balances(scene.community(), holder, purpose).stream()
        .map(one -> one.quantity().text())
        .findFirst()
        .orElse("0.00");
  }

  /// Income of each member, in their order.
  List<String> incomes(Scene scene) {
    return scene.members().stream().map(one -> of(scene, one, Purpose.INCOME)).toList();
  }

  /// What each got for a date in all, by member.
  Map<MemberId, String> shares(Scene scene, String date) {
    var filter = new RecordFilter(Optional.of(LocalDate.parse(date)), "");
    var page = new Page(Optional.empty(), Page.MOST);
    return store.rewards(pool(scene), filter, Optional.empty(), page).stream()
        .collect(Collectors.toMap(Reward::member, one -> one.amount().text()));
  }

  static BigDecimal sum(java.util.Collection<String> amounts) {
    return amounts.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
