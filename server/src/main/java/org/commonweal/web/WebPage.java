package org.commonweal.web;

import java.util.Locale;

/// What one page shows. `org.commonweal.web.community.MemberListPage` is shown by the template
/// `community/member-list`, as its parameter `page`.
public interface WebPage {

  /// The heading of the page and of its tab.
  String title();

  default int status() {
    return 200;
  }

  /// Whether parts of the page change without loading it anew, which needs the script for it.
  default boolean live() {
    return false;
  }

  default String template() {
    String folder = getClass().getPackageName().replaceAll(".*\\.", "");
    String name = getClass().getSimpleName().replaceAll("Page$", "");
    return folder + "/" + name.replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
