package org.commonweal.rewards;

import java.util.Optional;
import org.commonweal.community.MemberId;

/// Which deposits are asked for: of a state, of a member, of people whose name holds the text.
public record DepositFilter(
    Optional<DepositStatus> status, Optional<MemberId> member, String name) {

  public static final DepositFilter ALL = new DepositFilter(Optional.empty(), Optional.empty(), "");
}
