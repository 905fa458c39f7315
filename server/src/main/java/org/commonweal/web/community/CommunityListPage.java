package org.commonweal.web.community;

import java.util.List;
import org.commonweal.community.Community;
import org.commonweal.web.WebPage;

/// The communities of whoever is signed in.
public record CommunityListPage(List<Community> communities) implements WebPage {

  public CommunityListPage {
    communities = List.copyOf(communities);
  }

  @Override
  public String title() {
    return "My communities";
  }
}
