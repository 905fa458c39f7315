package org.commonweal.web.commons;

import java.util.Optional;
import org.commonweal.commons.Pool;
import org.commonweal.commons.PoolStatus;
import org.commonweal.commons.Pools;
import org.commonweal.community.CouncilId;
import org.commonweal.community.Councils;
import org.commonweal.community.Permission;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Slice;
import org.commonweal.web.Answer;
import org.commonweal.web.Doors;
import org.commonweal.web.Form;
import org.commonweal.web.Pager;
import org.commonweal.web.Query;
import org.commonweal.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The pools of a community, by council.
@Controller
class PoolListPages {

  private final Pools pools;
  private final Councils councils;
  private final Doors doors;

  PoolListPages(Pools pools, Councils councils, Doors doors) {
    this.pools = pools;
    this.councils = councils;
    this.doors = doors;
  }

  @GetMapping("/communities/{community}/pools")
  Answer list(Visit visit, Form form) {
    Optional<CouncilId> council =
        form.text("council").isEmpty()
            ? Optional.empty()
            : Optional.of(new CouncilId(form.uuid("council")));
    PoolStatus status = form.has("status", "closed") ? PoolStatus.CLOSED : PoolStatus.OPEN;
    Slice<Pool> slice = pools.list(visit.id(), council, status, form.page());
    Query query =
        Query.of(visit.path("/pools"))
            .with("council", form.text("council"))
            .with("status", form.text("status"));
    return Answer.show(
        new PoolListPage(
            visit,
            form,
            slice.rows(),
            Pager.of(query, form, slice),
            councils.slice(visit.caller(), visit.id(), "", Page.FIRST).rows(),
            doors.whyNot(visit, Permission.OPEN_POOL)));
  }
}
