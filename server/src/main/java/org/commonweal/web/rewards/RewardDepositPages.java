package org.commonweal.web.rewards;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.commonweal.community.Member;
import org.commonweal.community.MemberFilter;
import org.commonweal.community.MemberId;
import org.commonweal.community.Members;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.identity.RequestId;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Slice;
import org.commonweal.rewards.Deposit;
import org.commonweal.rewards.DepositFilter;
import org.commonweal.rewards.DepositId;
import org.commonweal.rewards.DepositStatus;
import org.commonweal.rewards.NewDeposit;
import org.commonweal.rewards.RewardDeposits;
import org.commonweal.rewards.RewardPool;
import org.commonweal.rewards.RewardPoolId;
import org.commonweal.rewards.RewardPools;
import org.commonweal.treasury.OutsidePlaces;
import org.commonweal.treasury.PlaceId;
import org.commonweal.web.Answer;
import org.commonweal.web.Choice;
import org.commonweal.web.Form;
import org.commonweal.web.Pager;
import org.commonweal.web.Query;
import org.commonweal.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Deposits to a reward pool: submitted, credited, approved, rejected, taken back.
@Controller
@RequestMapping("/communities/{community}/rewards/{reward}/deposits")
class RewardDepositPages {

  private static final Page MOST = new Page(Optional.empty(), Page.MOST);

  private final RewardPools pools;
  private final RewardDeposits deposits;
  private final OutsidePlaces places;
  private final Members members;
  private final Membership membership;

  RewardDepositPages(
      RewardPools pools,
      RewardDeposits deposits,
      OutsidePlaces places,
      Members members,
      Membership membership) {
    this.pools = pools;
    this.deposits = deposits;
    this.places = places;
    this.members = members;
    this.membership = membership;
  }

  @GetMapping
  Answer list(Visit visit, @PathVariable UUID reward, Form form) {
    RewardPool pool = pool(visit, reward);
    Optional<DepositStatus> status =
        form.text("status").isEmpty()
            ? Optional.empty()
            : Optional.of(Choice.of(form, "status", DepositStatus.values()));
    var filter = new DepositFilter(status, Optional.empty(), form.text("text"));
    Slice<Deposit> slice =
        deposits.list(visit.caller(), visit.id(), pool.id(), filter, form.page());
    Query query =
        Query.of(new RewardTold(visit).path(pool, "/deposits"))
            .with("status", form.text("status"))
            .with("text", form.text("text"));
    return Answer.show(
        new RewardDepositListPage(visit, pool, slice.rows(), form, Pager.of(query, form, slice)));
  }

  private RewardPool pool(Visit visit, UUID reward) {
    return pools.get(visit.caller(), visit.id(), new RewardPoolId(reward));
  }

  @GetMapping("/new")
  Answer begin(Visit visit, @PathVariable UUID reward, Form form) {
    membership.require(visit.caller(), visit.id(), Permission.SEND_MONEY);
    List<Member> all =
        visit.may(Permission.KEEP_MONEY)
            ? members.slice(visit.caller(), visit.id(), MemberFilter.ALL, MOST).rows()
            : List.of();
    return Answer.show(
        new NewRewardDepositPage(visit, pool(visit, reward), all, places.all(visit.id()), form));
  }

  /// What a member says they paid in.
  @PostMapping
  Answer submit(Visit visit, @PathVariable UUID reward, Form form) {
    return form.sent(
        () -> {
          RewardPool pool = pool(visit, reward);
          NewDeposit asked = read(form, visit.member().id());
          Deposit made = deposits.submit(visit.caller(), visit.id(), pool.id(), asked);
          return Answer.go(
              new RewardTold(visit).path(pool, made),
              "It waits until whoever keeps the money has seen it come in.");
        },
        again -> begin(visit, reward, again));
  }

  /// What somebody paid in whose money is there.
  @PostMapping("/credited")
  Answer credit(Visit visit, @PathVariable UUID reward, Form form, RequestId request) {
    return form.sent(
        () -> {
          RewardPool pool = pool(visit, reward);
          var credit =
              new RewardDeposits.Credit(
                  new DepositId(request.value()),
                  new PlaceId(form.uuid("place")),
                  read(form, new MemberId(form.uuid("member"))));
          var credited = deposits.credit(visit.caller(), visit.id(), pool.id(), credit);
          return Answer.go(
              new RewardTold(visit).path(pool, "/deposits/" + credited.deposit().value()),
              "It is credited.");
        },
        again -> begin(visit, reward, again));
  }

  private static NewDeposit read(Form form, MemberId member) {
    String paid = form.language().plain(form.text("paid"));
    return new NewDeposit(
        member,
        form.language().plain(form.text("amount")),
        paid.isBlank()
            ? Optional.empty()
            : Optional.of(
                new NewDeposit.NewConversion(
                    paid, form.text("paidCurrency"), form.language().plain(form.text("paidRate")))),
        form.text("reference"),
        Optional.empty());
  }

  @GetMapping("/{deposit}")
  Answer one(Visit visit, @PathVariable UUID reward, @PathVariable UUID deposit, Form form) {
    return Answer.show(
        new RewardDepositPage(
            visit,
            pool(visit, reward),
            deposits.get(visit.caller(), visit.id(), new DepositId(deposit)),
            places.all(visit.id()),
            form));
  }

  @PostMapping("/{deposit}/approve")
  Answer approve(
      Visit visit,
      @PathVariable UUID reward,
      @PathVariable UUID deposit,
      Form form,
      RequestId request) {
    return form.sent(
        () -> {
          var pool = new RewardPoolId(reward);
          var place = new PlaceId(form.uuid("place"));
          deposits.approve(visit.caller(), visit.id(), pool, new DepositId(deposit), place);
          return gone(visit, reward, deposit, "It is credited.");
        },
        again -> one(visit, reward, deposit, again));
  }

  @PostMapping("/{deposit}/reject")
  Answer reject(Visit visit, @PathVariable UUID reward, @PathVariable UUID deposit, Form form) {
    return decided(
        new Which(visit, reward, deposit),
        form,
        id -> deposits.reject(visit.caller(), visit.id(), id, form.text("reason")));
  }

  @PostMapping("/{deposit}/reverse")
  Answer reverse(Visit visit, @PathVariable UUID reward, @PathVariable UUID deposit, Form form) {
    return decided(
        new Which(visit, reward, deposit),
        form,
        id -> deposits.reverse(visit.caller(), visit.id(), id, form.text("reason")));
  }

  private record Which(Visit visit, UUID reward, UUID deposit) {}

  private Answer decided(Which which, Form form, Consumer<DepositId> command) {
    return form.sent(
        () -> {
          command.accept(new DepositId(which.deposit()));
          return gone(which.visit(), which.reward(), which.deposit(), "It is written down.");
        },
        again -> one(which.visit(), which.reward(), which.deposit(), again));
  }

  private static Answer gone(Visit visit, UUID reward, UUID deposit, String done) {
    return Answer.go(visit.path("/rewards/" + reward + "/deposits/" + deposit), done);
  }
}
