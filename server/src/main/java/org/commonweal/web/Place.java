package org.commonweal.web;

import java.util.List;

/// Where in the server a page stands: the community whose navigation is shown around it.
public record Place(Link home, List<Link> main, List<Link> more) {

  public Place {
    main = List.copyOf(main);
    more = List.copyOf(more);
  }
}
