package org.commonweal.web.commons;

import java.util.Map;
import java.util.UUID;
import org.commonweal.commons.Pool;
import org.commonweal.commons.PoolId;
import org.commonweal.commons.Pools;
import org.commonweal.kernel.Slice;
import org.commonweal.sharing.Share;
import org.commonweal.sharing.ShareFilter;
import org.commonweal.sharing.Shares;
import org.commonweal.web.Answer;
import org.commonweal.web.Form;
import org.commonweal.web.Pager;
import org.commonweal.web.Query;
import org.commonweal.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// What a pool gave out: every round and gift.
@Controller
@RequestMapping("/communities/{community}/pools/{pool}/history")
class HistoryPages {

  private final Pools pools;
  private final Shares shares;

  HistoryPages(Pools pools, Shares shares) {
    this.pools = pools;
    this.shares = shares;
  }

  @GetMapping
  Answer list(Visit visit, @PathVariable UUID pool, Form form) {
    Pool found = pools.get(visit.id(), new PoolId(pool));
    Slice<Share> slice = shares.list(visit.id(), ShareFilter.from(pool), form.page());
    Query query = Query.of(Paths.pool(visit, found.id(), "/history"));
    return Answer.show(
        new HistoryPage(
            visit,
            found,
            new Received(visit, slice.rows(), Map.of(found.id(), found)),
            Pager.of(query, form, slice)));
  }
}
