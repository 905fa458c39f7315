package org.commonweal.web.community;

import java.util.List;
import java.util.Optional;
import org.commonweal.community.MemberRefusal;
import org.commonweal.kernel.Refusal;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Visit;

/// Says what leaving a community does, before it is done.
///
/// `refusal` says why the caller has to stay just now.
public record LeavePage(Visit visit, Optional<Refusal> refusal, Form form) implements FormPage {

  @Override
  public String title() {
    return "Leave " + visit.community().name();
  }

  public Optional<String> whyNot() {
    return refusal.map(visit.language()::sentence);
  }

  /// Whether somebody else has to be an owner first.
  public boolean lastOwner() {
    return refusal.filter(MemberRefusal.LastOwner.class::isInstance).isPresent();
  }

  public List<String> effects() {
    return List.of(
        "You can no longer see " + visit.community().name() + ".",
        "Your seats in councils end at once.",
        "Your offers end, and what you promised and asked for is taken back.",
        "You leave circles that have not started.",
        "What you gave and received stays on record.",
        "Coming back takes a new invitation.");
  }
}
