package org.commonweal.commons;

import org.commonweal.community.MemberId;
import org.commonweal.items.ItemId;

/// What somebody promises to bring; `units` is a decimal number of whole units, `note` says what is
/// good to know.
public record NewContribution(MemberId giver, ItemId item, String units, String note) {

  public NewContribution(MemberId giver, ItemId item, String units) {
    this(giver, item, units, "");
  }
}
