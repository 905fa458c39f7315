package org.commonweal.api;

import java.util.UUID;
import org.commonweal.community.MemberId;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.treasury.Movement;
import org.commonweal.treasury.MovementId;
import org.commonweal.treasury.MovementKind;
import org.commonweal.treasury.NewWithdrawal;
import org.commonweal.treasury.PlaceId;
import org.commonweal.treasury.Withdrawals;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Withdrawals: money that members took out of their wallets at a place.
@RestController
@RequestMapping(Places.COMMUNITY + "/withdrawals")
class WithdrawalEndpoint {

  private final Withdrawals withdrawals;
  private final MovementFinder movements;

  WithdrawalEndpoint(Withdrawals withdrawals, MovementFinder movements) {
    this.withdrawals = withdrawals;
    this.movements = movements;
  }

  /// A withdrawal. Texts may be empty; no `effective` means today.
  record New(
      UUID member,
      UUID place,
      String amount,
      String currency,
      String effective,
      String reference,
      String note) {

    NewWithdrawal asked() {
      return new NewWithdrawal(
          new MemberId(member),
          new PlaceId(place),
          amount,
          currency,
          Day.read("effective", effective),
          reference,
          note);
    }
  }

  @PostMapping
  ResponseEntity<MovementShown> record(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @RequestBody New asked) {
    MovementId id = withdrawals.record(caller, community, asked.asked());
    return movements.created(caller, community, "withdrawals", id);
  }

  /// Newest first.
  @GetMapping
  Rows<MovementShown> list(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @ParameterObject MovementFinder.Filter filter,
      @ParameterObject Paging paging) {
    return movements.list(caller, community, filter.of(MovementKind.WITHDRAWAL), paging);
  }

  @GetMapping("/{withdrawal}")
  MovementShown get(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID withdrawal) {
    return movements.get(caller, community, MovementKind.WITHDRAWAL, withdrawal);
  }

  /// Undoes it, as of today.
  @PostMapping("/{withdrawal}/reverse")
  MovementShown reverse(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID withdrawal,
      @RequestBody MovementFinder.Reason asked) {
    Movement found = movements.find(caller, community, MovementKind.WITHDRAWAL, withdrawal);
    return movements.reverse(caller, community, found, asked);
  }
}
