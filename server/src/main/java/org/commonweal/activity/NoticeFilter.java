package org.commonweal.activity;

import java.util.Optional;

/// Which notices: about a topic, and those alone that were not read.
public record NoticeFilter(Optional<Topic> topic, boolean unread) {

  public static final NoticeFilter ALL = new NoticeFilter(Optional.empty(), false);
}
