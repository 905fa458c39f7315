package org.commonweal.web.community;

import java.util.List;
import java.util.Optional;
import org.commonweal.community.Member;
import org.commonweal.web.Visit;
import org.commonweal.web.WebPage;

/// Says what removing a member does, before it is done.
///
/// `whyNot` says why they have to stay just now.
public record RemovePage(Visit visit, Member member, Optional<String> whyNot) implements WebPage {

  @Override
  public String title() {
    return "Remove " + member.name();
  }

  public String path() {
    return visit.path("/members/" + member.id().value());
  }

  public List<String> effects() {
    return List.of(
        member.name() + " can no longer see this community.",
        "Seats in councils end at once.",
        "Their offers end, and what they promised and asked for is taken back.",
        "They leave circles that have not started.",
        "What was given and received stays on record.");
  }
}
