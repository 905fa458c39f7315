package org.commonweal.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.commonweal.ServerTest;
import org.commonweal.commons.Pool;
import org.commonweal.commons.PoolStatus;
import org.commonweal.commons.Pools;
import org.commonweal.commons.Stock;
import org.commonweal.commons.Village;
import org.commonweal.items.Needs;
import org.commonweal.kernel.Page;
import org.commonweal.ledger.Verifier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class DemoTest {

  @Autowired Village village;
  @Autowired Demo demo;
  @Autowired Pools pools;
  @Autowired Stock stock;
  @Autowired Needs needs;
  @Autowired Verifier verifier;

  @Test
  void leavesAPoolReadyForItsFirstRound() {
    var place = village.place();

    demo.fill(place.maria(), place.community());

    Pool pool =
        pools
            .list(place.community(), Optional.empty(), PoolStatus.OPEN, Page.FIRST)
            .rows()
            .getFirst();
    assertThat(stock.of(place.community(), pool.id()))
        .singleElement()
        .satisfies(line -> assertThat(line.quantity().text()).isEqualTo("43"));
    assertThat(needs.demand(place.community()))
        .singleElement()
        .satisfies(demand -> assertThat(demand.total().text()).isEqualTo("59"));
    assertThat(verifier.verify(place.community()).ok()).isTrue();
  }
}
