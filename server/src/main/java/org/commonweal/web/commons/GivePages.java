package org.commonweal.web.commons;

import java.util.List;
import java.util.UUID;
import org.commonweal.commons.Gifts;
import org.commonweal.commons.NewGift;
import org.commonweal.commons.Pool;
import org.commonweal.commons.PoolId;
import org.commonweal.commons.Pools;
import org.commonweal.commons.Stock;
import org.commonweal.commons.StockLine;
import org.commonweal.community.MemberId;
import org.commonweal.community.Membership;
import org.commonweal.items.ItemId;
import org.commonweal.sharing.ShareId;
import org.commonweal.web.Answer;
import org.commonweal.web.Form;
import org.commonweal.web.Option;
import org.commonweal.web.Visit;
import org.commonweal.web.items.Pick;
import org.commonweal.web.items.Picks;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Hands out to one member.
@Controller
@RequestMapping("/communities/{community}/pools/{pool}/give")
class GivePages {

  private final Pools pools;
  private final Stock stock;
  private final Gifts gifts;
  private final Membership membership;
  private final Picks picks;

  GivePages(Pools pools, Stock stock, Gifts gifts, Membership membership, Picks picks) {
    this.pools = pools;
    this.stock = stock;
    this.gifts = gifts;
    this.membership = membership;
    this.picks = picks;
  }

  @GetMapping
  Answer giving(Visit visit, @PathVariable UUID pool, Form form) {
    Pool found = pools.get(visit.id(), new PoolId(pool));
    membership.requireManager(visit.caller(), visit.id(), found.council());
    return Answer.show(page(visit, found, form));
  }

  @PostMapping
  Answer give(Visit visit, @PathVariable UUID pool, Form form) {
    PoolId id = new PoolId(pool);
    return form.sent(
        () -> {
          ShareId share = gifts.give(visit.caller(), visit.id(), id, asked(form));
          return Answer.go(Paths.share(visit, share));
        },
        again -> Answer.show(page(visit, pools.get(visit.id(), id), again)));
  }

  private static NewGift asked(Form form) {
    return new NewGift(
        new MemberId(form.uuid("receiver")),
        new ItemId(form.uuid("item")),
        form.language().plain(form.text("units")));
  }

  private GivePage page(Visit visit, Pool pool, Form form) {
    List<StockLine> there =
        stock.of(visit.id(), pool.id()).stream()
            .filter(line -> line.quantity().signum() > 0)
            .toList();
    Pick people = picks.participants(visit, form).after(new Option("", "Choose a member"));
    return new GivePage(visit, pool, form, there, people);
  }
}
