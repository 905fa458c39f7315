package org.commonweal.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.commonweal.ServerTest;
import org.commonweal.commons.PoolId;
import org.commonweal.commons.PoolSettings;
import org.commonweal.commons.Village;
import org.commonweal.community.MemberId;
import org.commonweal.identity.Scope;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Unit;
import org.commonweal.kernel.UnitId;
import org.commonweal.ledger.AccountKey;
import org.commonweal.ledger.Holder;
import org.commonweal.ledger.HolderKind;
import org.commonweal.ledger.Holdings;
import org.commonweal.ledger.Ledger;
import org.commonweal.ledger.Purpose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Who sees which statements over HTTP: goods are open to the community, money is not.
@ServerTest
class StatementAccessTest {

  @Autowired Village village;
  @Autowired Speakers speakers;
  @Autowired Ledger ledger;
  @Autowired Holdings holdings;

  private Village.Place place;
  private Village.Neighbour pia;
  private PoolId pool;
  private Speaker owner;
  private Speaker member;
  private String community;

  @BeforeEach
  void aPoolWithStockAndTwoWallets() {
    place = village.place();
    pia = village.neighbour(place, "Pia");
    pool = village.pool(place, PoolSettings.named("Pool"));
    village.stock(place, pool, village.item(place, "Tomatoes"), "80");
    owner = speakers.of(place.maria(), Scope.READ);
    member = speakers.of(pia.caller(), Scope.READ);
    community = "/api/v1/communities/" + place.uid();
    var euro = new Unit(new UnitId(UUID.randomUUID()), 2);
    ledger.open(
        place.community(),
        List.of(
            new AccountKey(holder(pia.member()), Purpose.WALLET, euro),
            new AccountKey(holder(place.mariaAsMember()), Purpose.WALLET, euro),
            new AccountKey(place(place), Purpose.OUTSIDE, euro)));
  }

  private static Holder holder(MemberId member) {
    return new Holder(HolderKind.MEMBER, member.value());
  }

  private static Holder place(Village.Place place) {
    return new Holder(HolderKind.PLACE, place.uid());
  }

  private String account(Holder holder, Purpose purpose) {
    UUID uid =
        holdings.of(place.community(), holder, Page.FIRST).rows().stream()
            .flatMap(List::stream)
            .filter(one -> one.key().purpose() == purpose)
            .findFirst()
            .orElseThrow()
            .uid();
    return community + "/accounts/" + uid;
  }

  @Test
  void everyMemberReadsStatementsOfGoods() {
    JsonNode stock =
        member.get(account(pool.holder(), Purpose.STOCK) + "/statement").expect(200).body();
    assertThat(stock.at("/account/holder/name").asString()).isEqualTo("Pool");
    assertThat(stock.at("/account/unitName").asString()).isEqualTo("Tomatoes");
    assertThat(stock.at("/account/balance/amount").asString()).isEqualTo("80");
    assertThat(stock.at("/rows/0/event").asString()).isEqualTo("contribution-received");
    assertThat(stock.at("/rows/0/counterpart/name").asString()).isEqualTo("Maria");
    assertThat(stock.at("/rows/0/change/amount").asString()).isEqualTo("80");

    String given = account(holder(place.mariaAsMember()), Purpose.GIVEN);
    assertThat(member.get(given).expect(200).body().at("/balance/amount").asString())
        .isEqualTo("80");
    member.get(community + "/pools/" + pool.value() + "/statement").expect(200);
  }

  @Test
  void aWalletIsItsOwnersAndTheirsWhoReadMoney() {
    String piasWallet = account(holder(pia.member()), Purpose.WALLET);
    String mariasWallet = account(holder(place.mariaAsMember()), Purpose.WALLET);
    member.get(piasWallet + "/statement").expect(200);
    owner.get(piasWallet + "/statement").expect(200);
    member.get(mariasWallet + "/statement").expect(404);
    member.get(mariasWallet + "/statement.csv").expect(404);
    member.get(mariasWallet).expect(404);
    String cashBox = account(place(place), Purpose.OUTSIDE);
    member.get(cashBox + "/statement").expect(404);
    owner.get(cashBox + "/statement").expect(200);
  }

  @Test
  void aStatementOfAMemberLeavesOutWhatTheReaderMayNotSee() {
    String maria = community + "/members/" + place.mariaAsMember().value() + "/statement";
    assertThat(purposes(member.get(maria))).containsExactly("given");
    assertThat(purposes(owner.get(maria))).containsExactlyInAnyOrder("given", "wallet");
    assertThat(purposes(owner.get(community + "/accounts?holder=" + place.mariaAsMember().value())))
        .containsExactlyInAnyOrder("given", "wallet");
  }

  private static List<String> purposes(Answer answer) {
    return answer
        .expect(200)
        .body()
        .at("/rows")
        .valueStream()
        .flatMap(unit -> unit.at("/accounts").valueStream())
        .map(balance -> balance.at("/account/purpose").asString())
        .toList();
  }

  @Test
  void whoeverIsOutsideFindsNothing() {
    String stock = account(pool.holder(), Purpose.STOCK);
    speakers.somebody().get(stock + "/statement").expect(404);
    Village.Place elsewhere = village.place();
    Speaker stranger = speakers.of(elsewhere.maria(), Scope.READ);
    String there = "/api/v1/communities/" + elsewhere.uid();
    stranger.get(stock.replace(community, there) + "/statement").expect(404);
    stranger.get(there + "/pools/" + pool.value() + "/statement").expect(404);
    stranger.get(there + "/accounts?holder=" + pool.value()).expect(404);
    owner.get(community + "/members/" + pool.value() + "/statement").expect(404);
  }

  @Test
  void comesAsAFileUnderItsOwnAddressOrWhenAskedFor() {
    String stock = account(pool.holder(), Purpose.STOCK) + "/statement";
    Answer file = member.get(stock + ".csv").expect(200);
    assertThat(file.response().headers().firstValue("Content-Type").orElseThrow())
        .isEqualTo("text/csv;charset=UTF-8");
    assertThat(file.response().body()).startsWith("entry,date,recorded_at,account,what,");
    Answer asked = member.send(member.request(stock).header("Accept", "text/csv").GET());
    assertThat(asked.expect(200).response().body()).isEqualTo(file.response().body());
    assertThat(member.send(member.request(stock).header("Accept", "*/*").GET()).body().has("rows"))
        .isTrue();
  }
}
