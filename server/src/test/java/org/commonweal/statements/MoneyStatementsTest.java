package org.commonweal.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.apache.commons.csv.CSVRecord;
import org.commonweal.ServerTest;
import org.commonweal.commons.PoolId;
import org.commonweal.commons.PoolSettings;
import org.commonweal.commons.Village;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Refused;
import org.commonweal.language.Language;
import org.commonweal.ledger.Holder;
import org.commonweal.ledger.HolderKind;
import org.commonweal.treasury.Kitty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Statements of money, beside goods where somebody has both.
@ServerTest
class MoneyStatementsTest {

  @Autowired Kitty kitty;
  @Autowired Village village;
  @Autowired AccountStatements accounts;
  @Autowired HolderStatements holders;
  @Autowired StatementFiles files;

  private Kitty.Here here;

  @BeforeEach
  void moneyWithAReference() {
    here = kitty.here();
    kitty.topUp(here, here.sanjai().member(), "50", "=R 17");
    kitty.withdraw(here, here.sanjai().member(), "20");
  }

  private Holder sanjai() {
    return new Holder(HolderKind.MEMBER, here.sanjai().member().value());
  }

  private Holder box() {
    return new Holder(HolderKind.PLACE, here.box().value());
  }

  private HolderStatement of(Caller caller, Holder holder) {
    return holders.of(caller, here.id(), holder, Days.ALL, Page.FIRST);
  }

  @Test
  void sayWhatPapersCallATopUp() throws IOException {
    for (Holder holder : List.of(sanjai(), box())) {
      UUID account =
          of(here.owner(), holder).units().rows().getFirst().balances().getFirst().account().uid();
      assertThat(accounts.of(here.owner(), here.id(), account, Days.ALL, Page.FIRST).lines().rows())
          .extracting(line -> line.reference().orElse("none"))
          .containsExactly("none", "=R 17");
      List<CSVRecord> rows =
          StatementFilesTest.parsed(
              files.account(here.owner(), here.id(), account, Days.ALL, Language.ENGLISH));
      assertThat(rows).extracting(row -> row.get("reference")).containsExactly("", "'=R 17");
    }
  }

  @Test
  void putMoneyBesideGoodsAndNeverAddThemUp() {
    PoolId pool = village.pool(here.place(), PoolSettings.named("Pool"));
    village.stock(here.place(), pool, village.item(here.place(), "Tomatoes"), "8");
    kitty.topUp(here, here.place().mariaAsMember(), "30");
    Holder maria = new Holder(HolderKind.MEMBER, here.place().mariaAsMember().value());
    assertThat(of(here.owner(), maria).units().rows())
        .extracting(unit ->
            unit.unit().name() + " " + unit.balances().getFirst().account().balance().text())
        .containsExactly("EUR 30.00", "Tomatoes 8");
    assertThat(of(here.pia().caller(), maria).units().rows())
        .extracting(unit -> unit.unit().name())
        .containsExactly("Tomatoes");
  }

  @Test
  void ofAPlaceAreForThoseWhoReadMoney() {
    assertThat(of(here.accountant().caller(), box()).units().rows()).hasSize(1);
    for (Caller caller : List.of(here.sanjai().caller(), here.viewer().caller())) {
      assertThatThrownBy(() -> of(caller, box())).isInstanceOf(Refused.class);
    }
    assertThatThrownBy(() -> of(kitty.here().owner(), box())).isInstanceOf(Refused.class);
  }
}
