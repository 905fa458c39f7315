package org.commonweal.web.commons;

import java.util.Optional;
import org.commonweal.commons.Approval;
import org.commonweal.commons.Pool;
import org.commonweal.commons.Release;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Visit;
import org.commonweal.web.items.Pick;

/// The form that changes the settings of a pool.
public record PoolSettingsPage(
    Visit visit, Pool pool, Form form, Pick items, Optional<Release> release) implements FormPage {

  @Override
  public String title() {
    return "Settings of " + pool.name();
  }

  /// Whether rounds of this pool wait for a second manager.
  public boolean second() {
    return pool.approval() == Approval.SECOND_MANAGER;
  }

  /// What waits for another manager: `Maria asked on 2 May that one manager be enough.`
  public String asked() {
    return release
        .map(one ->
            (own() ? "You" : one.byName())
                + " asked on "
                + visit.language().date(one.at())
                + " that one manager be enough. "
                + (own() ? "It holds once another manager agrees." : "It holds once you agree."))
        .orElse("");
  }

  /// Whether the visitor asked for it, so that another manager has to agree.
  public boolean own() {
    return release.filter(one -> one.by().equals(visit.member().id())).isPresent();
  }

  /// Where everything stands that was changed here.
  public String changes() {
    return visit.path("/activity?topic=pools&pool=" + pool.id().value());
  }

  public String path(String below) {
    return Paths.pool(visit, pool.id(), below);
  }
}
