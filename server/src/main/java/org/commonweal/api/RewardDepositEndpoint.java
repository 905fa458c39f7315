package org.commonweal.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.community.Communities;
import org.commonweal.community.MemberId;
import org.commonweal.identity.Caller;
import org.commonweal.identity.RequestId;
import org.commonweal.kernel.CommunityId;
import org.commonweal.rewards.Crediting;
import org.commonweal.rewards.Deposit;
import org.commonweal.rewards.DepositFilter;
import org.commonweal.rewards.DepositId;
import org.commonweal.rewards.DepositStatus;
import org.commonweal.rewards.NewDeposit;
import org.commonweal.rewards.RewardDeposits;
import org.commonweal.rewards.RewardPoolId;
import org.commonweal.rewards.RewardPools;
import org.commonweal.treasury.Currency;
import org.commonweal.treasury.PlaceId;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Deposits to a reward pool.
@RestController
@RequestMapping(Places.COMMUNITY + "/reward-pools/{pool}/deposits")
class RewardDepositEndpoint {

  private final RewardDeposits deposits;
  private final RewardPools pools;
  private final Communities communities;

  RewardDepositEndpoint(RewardDeposits deposits, RewardPools pools, Communities communities) {
    this.deposits = deposits;
    this.pools = pools;
    this.communities = communities;
  }

  /// What was paid elsewhere: so much of another currency, of which one of the deposit's cost
  /// `rate`.
  record Paid(String amount, String currency, String rate) {

    NewDeposit.NewConversion asked() {
      return new NewDeposit.NewConversion(amount, currency, rate);
    }
  }

  /// What a member paid in; a first deposit has the reference `SIGNUP-INIT`.
  record Submitted(UUID member, String amount, Optional<Paid> paid, String reference) {

    NewDeposit asked() {
      return new NewDeposit(
          new MemberId(member), amount, paid.map(Paid::asked), reference, Optional.empty());
    }
  }

  /// A deposit to be credited at once; `submittedAt` null means now.
  record Credited(
      UUID member,
      String amount,
      Optional<Paid> paid,
      String reference,
      Optional<Instant> submittedAt) {

    NewDeposit asked() {
      return new NewDeposit(
          new MemberId(member), amount, paid.map(Paid::asked), reference, submittedAt);
    }
  }

  /// One whose money came in at this place.
  record Credit(UUID place, Credited deposit) {}

  /// Many whose money came in at this place, up to 10 000.
  record Together(UUID place, List<Credited> deposits) {}

  /// Where the money of a deposit came in.
  record Approval(UUID place) {}

  /// Why something is rejected or taken back.
  record Reason(String reason) {}

  /// What became of one of many, in their order: its id, or why not.
  record Decided(Optional<UUID> deposit, Optional<String> collected, List<Fault> errors) {

    static Decided of(Crediting answer) {
      return switch (answer) {
        case Crediting.Credited credited ->
            new Decided(
                Optional.of(credited.deposit().value()),
                credited.collected().map(one -> one.text()),
                List.of());
        case Crediting.Declined declined ->
            new Decided(Optional.empty(), Optional.empty(), Fault.of(declined.refusals()));
      };
    }
  }

  /// A deposit: what the member got of it at once, what is held, and what it paid into the pool.
  record Shown(
      UUID id,
      UUID member,
      String name,
      Money amount,
      Optional<Paid> paid,
      String reference,
      DepositStatus status,
      Instant submittedAt,
      LocalDate day,
      Money available,
      Money hold,
      Optional<Money> collected,
      String reason) {

    static Shown of(Deposit one, Currency currency) {
      boolean credited = one.place().isPresent();
      return new Shown(
          one.id().value(),
          one.member().value(),
          one.memberName(),
          Money.of(one.amount(), currency),
          one.conversion()
              .map(paid ->
                  new Paid(
                      paid.paid().toPlainString(), paid.currency(), paid.rate().toPlainString())),
          one.reference(),
          one.status(),
          one.submittedAt(),
          one.day(),
          Money.of(one.available(), currency),
          Money.of(credited ? one.hold() : one.available(), currency),
          one.collected().map(amount -> Money.of(amount, currency)),
          one.reason());
    }
  }

  /// Which deposits: of a state, of a member, of people whose name holds the text.
  record Filter(Optional<DepositStatus> status, Optional<UUID> member, Optional<String> name) {

    DepositFilter asked() {
      return new DepositFilter(status, member.map(MemberId::new), name.orElse(""));
    }
  }

  /// Writes down what a member says they paid in; nothing moves until it is approved.
  @PostMapping
  ResponseEntity<Shown> submit(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID pool,
      @RequestBody Submitted asked) {
    var id = new RewardPoolId(pool);
    Deposit made = deposits.submit(caller, community, id, asked.asked());
    return created(caller, community, id, made);
  }

  /// Credits a deposit that nobody submitted.
  @PostMapping("/credited")
  ResponseEntity<Shown> credit(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID pool,
      @RequestBody Credit asked,
      RequestId request) {
    var id = new RewardPoolId(pool);
    var credit =
        new RewardDeposits.Credit(
            new DepositId(request.value()), new PlaceId(asked.place()), asked.deposit().asked());
    Crediting.Credited credited = deposits.credit(caller, community, id, credit);
    return created(caller, community, id, deposits.get(caller, community, credited.deposit()));
  }

  private ResponseEntity<Shown> created(
      Caller caller, CommunityId community, RewardPoolId pool, Deposit made) {
    String place =
        Places.of(communities.get(community).uid(), "reward-pools", pool.value())
            + "/deposits/"
            + made.id().value();
    return Places.created(place, shown(caller, community, pool, made));
  }

  private Shown shown(Caller caller, CommunityId community, RewardPoolId pool, Deposit one) {
    return Shown.of(one, pools.get(caller, community, pool).terms().currency());
  }

  /// Credits many, each decided alone; what has a reference that was credited before is answered as
  /// it was.
  @PostMapping("/together")
  Rows<Decided> creditTogether(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID pool,
      @RequestBody Together asked) {
    List<NewDeposit> some = asked.deposits().stream().map(Credited::asked).toList();
    return Rows.of(
        deposits.creditAll(
            caller, community, new RewardPoolId(pool), new PlaceId(asked.place()), some),
        Decided::of);
  }

  /// Newest first; their own for whoever does not read money.
  @GetMapping
  Rows<Shown> list(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID pool,
      @ParameterObject Filter filter,
      @ParameterObject Paging paging) {
    var id = new RewardPoolId(pool);
    Currency currency = pools.get(caller, community, id).terms().currency();
    return Rows.of(
        deposits.list(caller, community, id, filter.asked(), paging.page()),
        one -> Shown.of(one, currency));
  }

  @GetMapping("/{deposit}")
  Shown get(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID pool,
      @PathVariable UUID deposit) {
    return shown(
        caller,
        community,
        new RewardPoolId(pool),
        deposits.get(caller, community, new DepositId(deposit)));
  }

  /// Approves a deposit whose money came in at this place, and credits it.
  @PostMapping("/{deposit}/approve")
  Shown approve(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID pool,
      @PathVariable UUID deposit,
      @RequestBody Approval asked,
      RequestId request) {
    deposits.approve(
        caller,
        community,
        new RewardPoolId(pool),
        new DepositId(deposit),
        new PlaceId(asked.place()));
    return get(caller, community, pool, deposit);
  }

  @PostMapping("/{deposit}/reject")
  Shown reject(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID pool,
      @PathVariable UUID deposit,
      @RequestBody Reason asked) {
    deposits.reject(caller, community, new DepositId(deposit), asked.reason());
    return get(caller, community, pool, deposit);
  }

  /// Takes a credited deposit back, and out of the pool what it paid in, if that is still there.
  @PostMapping("/{deposit}/reverse")
  Shown reverse(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID pool,
      @PathVariable UUID deposit,
      @RequestBody Reason asked) {
    deposits.reverse(caller, community, new DepositId(deposit), asked.reason());
    return get(caller, community, pool, deposit);
  }
}
