package org.commonweal.web;

import java.util.List;
import java.util.Optional;
import org.commonweal.kernel.Ids;
import org.commonweal.language.Language;

/// What stands around a page and in each of its forms, whatever the page is about.
public record Frame(
    Assets assets,
    Ids ids,
    String csrf,
    String path,
    Language language,
    Optional<String> person,
    List<Link> communities,
    Optional<Place> place,
    Optional<Receipt> receipt) {

  /// A new idempotency key: sending the same form twice does its work once.
  public String key() {
    return ids.next().toString();
  }

  /// Where a page leads on that has nothing to show: to the community one is in, or to the start.
  public Link back() {
    return place
        .map(Place::home)
        .or(() -> communities.stream().filter(one -> path.startsWith(one.href() + "/")).findFirst())
        .orElse(new Link("the start", "/"));
  }

  /// For `aria-current`: `page` for the link to this very page, `true` for one to a page above it.
  public String current(Link link) {
    if (path.equals(link.href())) {
      return "page";
    }
    return path.startsWith(link.href() + "/") ? "true" : "false";
  }
}
