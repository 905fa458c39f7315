package org.commonweal.api;

import java.util.List;
import java.util.Optional;
import org.commonweal.activity.LetterChoice;
import org.commonweal.activity.Notice;
import org.commonweal.activity.NoticeFilter;
import org.commonweal.activity.Notices;
import org.commonweal.activity.Telling;
import org.commonweal.activity.Topic;
import org.commonweal.community.Communities;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Cursor;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What the caller is told in a community: what concerns them and the councils they act for.
@RestController
@RequestMapping(Places.COMMUNITY + "/notices")
class NoticeEndpoint {

  private final Notices notices;
  private final Communities communities;

  NoticeEndpoint(Notices notices, Communities communities) {
    this.notices = notices;
    this.communities = communities;
  }

  record Shown(boolean unread, HappeningJson what) {

    static Shown of(Notice notice, Telling telling) {
      return new Shown(
          notice.unread(), HappeningJson.of(notice.happening(), telling.you(notice.happening())));
    }
  }

  /// A page of notices, the last first. `through` is the number of what happened last, to be sent
  /// back once this was read; `letters` is how the caller gets notices by e-mail.
  record Told(List<Shown> rows, Optional<String> next, long through, LetterChoice letters) {}

  /// Which notices: about a topic, and those alone that were not read.
  record Filter(Optional<Topic> topic, Optional<Boolean> unread) {

    NoticeFilter asked() {
      return new NoticeFilter(topic, unread.orElse(false));
    }
  }

  /// Everything through this number was read.
  record Read(long through) {}

  record Chosen(LetterChoice letters) {}

  @GetMapping
  Told list(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @ParameterObject Filter filter,
      @ParameterObject Paging paging) {
    Telling telling = ActivityEndpoint.telling(communities.get(community));
    Notices.Told told = notices.list(caller, community, filter.asked(), paging.page());
    return new Told(
        told.notices().rows().stream().map(one -> Shown.of(one, telling)).toList(),
        told.notices().next().map(Cursor::value),
        told.through(),
        told.letters());
  }

  @PutMapping("/read")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void read(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @RequestBody Read read) {
    notices.read(caller, community, read.through());
  }

  @PutMapping("/letters")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void choose(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @RequestBody Chosen chosen) {
    notices.choose(caller, community, chosen.letters());
  }
}
