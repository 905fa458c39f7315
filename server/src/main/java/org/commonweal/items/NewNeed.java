package org.commonweal.items;

import org.commonweal.community.MemberId;

/// What somebody asks for; `units` is a decimal number of whole units.
public record NewNeed(
    Asker asker, ItemId item, String units, Priority priority, Recurrence recurrence) {

  /// What a member asks for.
  public NewNeed(
      MemberId member, ItemId item, String units, Priority priority, Recurrence recurrence) {
    this(new Asker.Person(member), item, units, priority, recurrence);
  }
}
