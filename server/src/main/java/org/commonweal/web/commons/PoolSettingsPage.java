package org.commonweal.web.commons;

import org.commonweal.commons.Approval;
import org.commonweal.commons.Pool;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Visit;
import org.commonweal.web.items.Pick;

/// The form that changes the settings of a pool.
public record PoolSettingsPage(Visit visit, Pool pool, Form form, Pick items) implements FormPage {

  @Override
  public String title() {
    return "Settings of " + pool.name();
  }

  /// Whether rounds of this pool wait for a second manager.
  public boolean second() {
    return pool.approval() == Approval.SECOND_MANAGER;
  }

  public String path(String below) {
    return Paths.pool(visit, pool.id(), below);
  }
}
