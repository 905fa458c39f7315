package org.commonweal.api;

import java.util.UUID;
import org.commonweal.community.MemberId;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.treasury.Movement;
import org.commonweal.treasury.MovementId;
import org.commonweal.treasury.MovementKind;
import org.commonweal.treasury.NewTransfer;
import org.commonweal.treasury.Transfers;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Transfers: money that members sent to each other.
@RestController
@RequestMapping(Places.COMMUNITY + "/transfers")
class TransferEndpoint {

  private final Transfers transfers;
  private final MovementFinder movements;

  TransferEndpoint(Transfers transfers, MovementFinder movements) {
    this.transfers = transfers;
    this.movements = movements;
  }

  /// What the caller sends from the own wallet.
  record New(UUID receiver, String amount, String currency, String note) {

    NewTransfer asked() {
      return new NewTransfer(new MemberId(receiver), amount, currency, note);
    }
  }

  @PostMapping
  ResponseEntity<MovementShown> send(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @RequestBody New asked) {
    MovementId id = transfers.send(caller, community, asked.asked());
    return movements.created(caller, community, "transfers", id);
  }

  /// Newest first.
  @GetMapping
  Rows<MovementShown> list(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @ParameterObject MovementFinder.Filter filter,
      @ParameterObject Paging paging) {
    return movements.list(caller, community, filter.of(MovementKind.TRANSFER), paging);
  }

  @GetMapping("/{transfer}")
  MovementShown get(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID transfer) {
    return movements.get(caller, community, MovementKind.TRANSFER, transfer);
  }

  /// Undoes it, as of today.
  @PostMapping("/{transfer}/reverse")
  MovementShown reverse(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID transfer,
      @RequestBody MovementFinder.Reason asked) {
    Movement found = movements.find(caller, community, MovementKind.TRANSFER, transfer);
    return movements.reverse(caller, community, found, asked);
  }
}
