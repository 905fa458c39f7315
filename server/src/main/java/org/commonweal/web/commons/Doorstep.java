package org.commonweal.web.commons;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonweal.commons.Pool;
import org.commonweal.commons.PoolId;
import org.commonweal.commons.Pools;
import org.commonweal.commons.RoundApprovals;
import org.commonweal.commons.WaitingPlan;
import org.commonweal.community.Council;
import org.commonweal.kernel.Lookup;
import org.commonweal.kernel.Page;
import org.commonweal.sharing.Due;
import org.commonweal.sharing.OfferRequests;
import org.commonweal.sharing.Offers;
import org.commonweal.sharing.Share;
import org.commonweal.sharing.ShareFilter;
import org.commonweal.sharing.Shares;
import org.commonweal.web.Link;
import org.commonweal.web.Visit;
import org.commonweal.web.items.Amounts;
import org.springframework.stereotype.Component;

/// Finds what the pools have for a member who comes home.
@Component
public class Doorstep {

  private static final Page LAST = new Page(Optional.empty(), 5);

  private final Pools pools;
  private final Offers offers;
  private final Shares shares;
  private final OfferRequests requests;
  private final RoundApprovals approvals;

  Doorstep(
      Pools pools, Offers offers, Shares shares, OfferRequests requests, RoundApprovals approvals) {
    this.approvals = approvals;
    this.pools = pools;
    this.offers = offers;
    this.shares = shares;
    this.requests = requests;
  }

  /// For somebody who acts for these councils.
  public Concerns concerns(Visit visit, List<Council> councils) {
    List<Pool> managed = pools.of(visit.id(), councils.stream().map(Council::id).toList());
    List<Share> last = shares.list(visit.id(), ShareFilter.of(visit.member().id()), LAST).rows();
    Set<PoolId> from =
        last.stream()
            .flatMap(share -> share.pool().stream())
            .map(PoolId::new)
            .collect(Collectors.toSet());
    Map<UUID, Long> pending = pending(visit, managed, councils);
    return new Concerns(
        visit,
        managed,
        waiting(managed, pending),
        Stream.concat(plans(visit, managed).stream(), requests(visit, councils, pending).stream())
            .toList(),
        new Received(visit, last, pools.all(visit.id(), from)));
  }

  /// How many offers wait for each of these pools and councils.
  private Map<UUID, Long> pending(Visit visit, List<Pool> managed, List<Council> councils) {
    return offers.pending(
        visit.id(),
        Stream.concat(
                managed.stream().map(pool -> pool.id().value()),
                councils.stream().map(council -> council.id().value()))
            .toList());
  }

  /// Plans of others to approve, and plans that were approved.
  private List<Link> plans(Visit visit, List<Pool> managed) {
    Map<PoolId, String> names = managed.stream().collect(Collectors.toMap(Pool::id, Pool::name));
    return approvals.waiting(visit.id(), managed).stream()
        .filter(plan -> plan.approved() || !plan.plannedBy().equals(visit.caller().person()))
        .map(plan -> link(visit, plan, Lookup.in(names, plan.pool())))
        .toList();
  }

  private static Link link(Visit visit, WaitingPlan plan, String pool) {
    String what = Amounts.text(visit.language(), plan.item(), plan.given()) + " from " + pool;
    String told =
        plan.approved()
            ? "Give out " + what + ": the plan is approved"
            : "Approve the plan to give out " + what;
    return new Link(told, Paths.round(visit, plan.round().value()));
  }

  private List<Link> requests(Visit visit, List<Council> councils, Map<UUID, Long> pending) {
    Set<UUID> givers = new HashSet<>(Set.of(visit.member().id().value()));
    councils.forEach(council -> givers.add(council.id().value()));
    Due due = requests.due(visit.id(), givers, visit.member().id());
    List<Link> links = new ArrayList<>();
    if (due.undecided() > 0) {
      String what = counted(visit, due.undecided(), "request", "requests");
      links.add(new Link("Decide about " + what, visit.path("/offers/mine")));
    }
    if (due.accepted() > 0) {
      String what = counted(visit, due.accepted(), "thing", "things");
      links.add(new Link("Fetch and confirm " + what, visit.path("/requests")));
    }
    councils.stream()
        .filter(council -> pending.containsKey(council.id().value()))
        .map(council -> asked(visit, council, Lookup.in(pending, council.id().value())))
        .forEach(links::add);
    return links;
  }

  private static Link asked(Visit visit, Council council, long offers) {
    String what = counted(visit, offers, "offer to ", "offers to ") + council.name();
    return new Link(
        "Decide about " + what,
        visit.path("/offers?target=council&council=" + council.id().value()));
  }

  private static String counted(Visit visit, long count, String one, String many) {
    return visit.language().number(count) + " " + (count == 1 ? one : many);
  }

  private static List<Concerns.Waiting> waiting(List<Pool> managed, Map<UUID, Long> pending) {
    return managed.stream()
        .filter(pool -> pending.containsKey(pool.id().value()))
        .map(pool -> new Concerns.Waiting(pool, Lookup.in(pending, pool.id().value())))
        .toList();
  }
}
