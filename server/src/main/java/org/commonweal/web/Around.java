package org.commonweal.web;

import java.util.List;
import java.util.Optional;
import org.commonweal.community.Community;

/// Who asks for a page, and which communities are theirs.
record Around(String name, List<Community> communities, Optional<Visit> visit) {

  Around {
    communities = List.copyOf(communities);
  }
}
