package org.commonweal.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.commonweal.ServerTest;
import org.commonweal.commons.Village;
import org.commonweal.kernel.Page;
import org.commonweal.language.Language;
import org.commonweal.savings.Reminders;
import org.commonweal.savings.Ring;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Members are reminded of contributions to circles by notices.
@ServerTest
class ReminderTest {

  @Autowired Reminders reminders;
  @Autowired Notices notices;

  @Test
  void remindsWhoHasNotPaidADayBeforeAndWhenItIsDueOnceEach() {
    Ring.Around around = reminders.circle();
    Instant due = reminders.due(around);
    Instant before = reminders.dayBefore(around);
    reminders.at(before.minusSeconds(1));
    assertThat(told(around, 0)).isEmpty();
    reminders.at(before);
    reminders.at(before.plus(Duration.ofHours(4)));
    assertThat(told(around, 0))
        .as("the organiser too")
        .containsExactly("Your contribution to Friday is due within a day");
    reminders.pay(around, around.people().get(1));
    reminders.at(due);
    reminders.at(due.plus(Duration.ofDays(1)));
    assertThat(told(around, 0))
        .containsExactly(
            "Your contribution to Friday is due",
            "Your contribution to Friday is due within a day");
    assertThat(told(around, 1)).as("who has paid is left alone").hasSize(1);
  }

  @Test
  void remindsOfNoDateThatMovesWhileACircleRests() {
    Ring.Around around = reminders.circle();
    Instant before = reminders.dayBefore(around);
    reminders.pauseAt(before.minus(Duration.ofHours(3)), around);
    reminders.at(before);
    reminders.at(reminders.due(around));
    assertThat(told(around, 0)).isEmpty();
    Instant planned = reminders.due(around);
    reminders.resumeAt(planned.plus(Duration.ofDays(4)), around);
    reminders.at(planned);
    assertThat(told(around, 0)).isEmpty();
    reminders.at(reminders.due(around));
    assertThat(told(around, 0)).containsExactly("Your contribution to Friday is due");
  }

  private List<String> told(Ring.Around around, int one) {
    Village.Neighbour who = around.people().get(one);
    var filter = new NoticeFilter(Optional.of(Topic.CIRCLES), false);
    return notices
        .list(who.caller(), around.community(), filter, Page.FIRST)
        .notices()
        .rows()
        .stream()
        .map(notice -> new Telling(Language.ENGLISH).you(notice.happening()))
        .toList();
  }
}
