package org.commonweal.pots;

import java.time.LocalDate;
import java.util.List;
import org.commonweal.community.MemberId;
import org.commonweal.kernel.Quantity;

/// A contribution call: how much each of these is to pay into a pot until a day, and how much of it
/// came.
public record Call(CallId id, String title, LocalDate due, List<Asked> asked) {

  public Call {
    asked = List.copyOf(asked);
  }

  public record Asked(MemberId member, String name, Quantity amount, Quantity paid) {

    public Quantity open() {
      return amount.minus(paid);
    }
  }
}
