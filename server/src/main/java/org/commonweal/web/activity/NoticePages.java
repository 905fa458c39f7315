package org.commonweal.web.activity;

import java.util.List;
import org.commonweal.activity.LetterChoice;
import org.commonweal.activity.NoticeFilter;
import org.commonweal.activity.Notices;
import org.commonweal.identity.Letters;
import org.commonweal.kernel.InputRefusal;
import org.commonweal.kernel.Refused;
import org.commonweal.web.Answer;
import org.commonweal.web.Choice;
import org.commonweal.web.Form;
import org.commonweal.web.Pager;
import org.commonweal.web.Query;
import org.commonweal.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// What a member is told, and by which letters.
@Controller
@RequestMapping("/communities/{community}/notices")
class NoticePages {

  private final Notices notices;
  private final Letters letters;

  NoticePages(Notices notices, Letters letters) {
    this.notices = notices;
    this.letters = letters;
  }

  @GetMapping
  Answer list(Visit visit, Form form) {
    var filter = new NoticeFilter(Topics.chosen(form), form.has("unread", "on"));
    Notices.Told told = notices.list(visit.caller(), visit.id(), filter, form.page());
    Query query = Query.of(visit.path("/notices"));
    for (String name : List.of("topic", "unread")) {
      query = query.with(name, form.text(name));
    }
    return Answer.show(
        new NoticeListPage(
            visit,
            form.starting("letters", Choice.value(told.letters())),
            told,
            Pager.of(query, form, told.notices()),
            letters.canBeSent()));
  }

  @PostMapping("/read")
  Answer read(Visit visit, Form form) {
    notices.read(visit.caller(), visit.id(), through(form));
    return Answer.go(visit.path("/notices"), "All notices are marked as read.");
  }

  private static long through(Form form) {
    try {
      return Long.parseLong(form.text("through"));
    } catch (NumberFormatException _) {
      throw new Refused(new InputRefusal.Missing("through"));
    }
  }

  @PostMapping("/letters")
  Answer choose(Visit visit, Form form) {
    LetterChoice chosen = Choice.of(form, "letters", LetterChoice.values());
    notices.choose(visit.caller(), visit.id(), chosen);
    return Answer.go(visit.path("/notices"), NoticeListPage.told(chosen));
  }
}
