package org.commonweal.commons;

import org.commonweal.community.MemberId;
import org.commonweal.items.ItemId;
import org.commonweal.ledger.Holder;
import org.commonweal.ledger.HolderKind;

/// What a member or a council promises to bring; `units` is a decimal number of whole units, `note`
/// says what is good to know.
public record NewContribution(Holder giver, ItemId item, String units, String note) {

  public NewContribution(MemberId giver, ItemId item, String units) {
    this(new Holder(HolderKind.MEMBER, giver.value()), item, units, "");
  }
}
