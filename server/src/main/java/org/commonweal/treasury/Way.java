package org.commonweal.treasury;

import java.util.List;
import java.util.Optional;
import org.commonweal.community.MemberId;
import org.commonweal.community.Permission;

/// Which way money is to go. A transfer comes from the wallet of whoever asks for it.
public sealed interface Way {

  record TopUp(MemberId member, PlaceId place) implements Way {}

  record Withdrawal(MemberId member, PlaceId place) implements Way {}

  record Transfer(MemberId receiver) implements Way {}

  default MovementKind kind() {
    return switch (this) {
      case TopUp _ -> MovementKind.TOP_UP;
      case Withdrawal _ -> MovementKind.WITHDRAWAL;
      case Transfer _ -> MovementKind.TRANSFER;
    };
  }

  /// Where money enters or leaves.
  default Optional<PlaceId> at() {
    return switch (this) {
      case TopUp topUp -> Optional.of(topUp.place());
      case Withdrawal withdrawal -> Optional.of(withdrawal.place());
      case Transfer _ -> Optional.empty();
    };
  }

  /// Who is named.
  default List<MemberId> named() {
    return switch (this) {
      case TopUp topUp -> List.of(topUp.member());
      case Withdrawal withdrawal -> List.of(withdrawal.member());
      case Transfer transfer -> List.of(transfer.receiver());
    };
  }

  /// What it takes to ask for it.
  default Permission permission() {
    return switch (this) {
      case TopUp _, Withdrawal _ -> Permission.KEEP_MONEY;
      case Transfer _ -> Permission.SEND_MONEY;
    };
  }
}
