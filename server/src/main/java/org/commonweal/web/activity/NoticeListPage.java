package org.commonweal.web.activity;

import java.util.List;
import org.commonweal.activity.LetterChoice;
import org.commonweal.activity.Notice;
import org.commonweal.activity.Notices;
import org.commonweal.activity.Telling;
import org.commonweal.web.Choice;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Option;
import org.commonweal.web.Pager;
import org.commonweal.web.Visit;

/// What a member is told, the last first; and by which letters, where any can be sent.
public record NoticeListPage(Visit visit, Form form, Notices.Told told, Pager pager, boolean mailed)
    implements FormPage {

  private static final List<Option> LETTERS =
      List.of(
          new Option(
              Choice.value(LetterChoice.DAILY),
              "Once a day",
              "In the morning, what came together."),
          new Option(
              Choice.value(LetterChoice.AT_ONCE), "At once", "As soon as something happens."),
          new Option(Choice.value(LetterChoice.NONE), "No e-mail"));

  @Override
  public String title() {
    return "Notices";
  }

  public List<Notice> notices() {
    return told.notices().rows();
  }

  public List<Option> topics() {
    return Topics.NOTICES;
  }

  public List<Option> letters() {
    return LETTERS;
  }

  public String sentence(Notice notice) {
    return new Telling(visit.language()).you(notice.happening());
  }

  public String href(Notice notice) {
    return visit.path(notice.happening().path());
  }

  public boolean chosen() {
    return !form.text("topic").isEmpty() || form.has("unread", "on");
  }

  /// Whether there is anything to mark as read on this page.
  public boolean unread() {
    return notices().stream().anyMatch(Notice::unread);
  }

  static String told(LetterChoice chosen) {
    return switch (chosen) {
      case NONE -> "You get no e-mail about notices.";
      case AT_ONCE -> "You get an e-mail as soon as something happens.";
      case DAILY -> "You get an e-mail once a day, if anything happened.";
    };
  }
}
