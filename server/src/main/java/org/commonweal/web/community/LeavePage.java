package org.commonweal.web.community;

import java.util.List;
import java.util.Optional;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Visit;

/// Says what leaving a community does, before it is done.
///
/// `whyNot` says why the caller has to stay just now.
public record LeavePage(Visit visit, Optional<String> whyNot, Form form) implements FormPage {

  @Override
  public String title() {
    return "Leave " + visit.community().name();
  }

  public List<String> effects() {
    return List.of(
        "You can no longer see " + visit.community().name() + ".",
        "Your seats in councils end at once.",
        "Your offers end, and what you promised and asked for is taken back.",
        "What you gave and received stays on record.",
        "Coming back takes a new invitation.");
  }
}
