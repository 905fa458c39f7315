package org.commonweal.web.commons;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonweal.commons.Pool;
import org.commonweal.commons.PoolId;
import org.commonweal.commons.Pools;
import org.commonweal.kernel.Slice;
import org.commonweal.sharing.Share;
import org.commonweal.sharing.ShareFilter;
import org.commonweal.sharing.ShareId;
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

/// What people received: the visitor's own list, and the receipt of each share.
@Controller
@RequestMapping("/communities/{community}/shares")
class SharePages {

  private final Shares shares;
  private final Pools pools;

  SharePages(Shares shares, Pools pools) {
    this.shares = shares;
    this.pools = pools;
  }

  @GetMapping
  Answer mine(Visit visit, Form form) {
    Slice<Share> slice = shares.list(visit.id(), ShareFilter.of(visit.member().id()), form.page());
    return Answer.show(
        new MySharesPage(
            visit,
            new Received(visit, slice.rows(), pools(visit, slice.rows())),
            Pager.of(Query.of(visit.path("/shares")), form, slice)));
  }

  private Map<PoolId, Pool> pools(Visit visit, List<Share> some) {
    return pools.all(
        visit.id(),
        some.stream()
            .flatMap(share -> share.pool().stream())
            .map(PoolId::new)
            .collect(Collectors.toSet()));
  }

  @GetMapping("/{share}")
  Answer one(Visit visit, @PathVariable UUID share) {
    Share found = shares.get(visit.id(), new ShareId(share));
    return Answer.show(
        new SharePage(
            visit, found, found.pool().map(pool -> pools.get(visit.id(), new PoolId(pool)))));
  }
}
