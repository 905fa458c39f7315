package org.commonweal.web.activity;

import java.util.List;
import java.util.Optional;
import org.commonweal.activity.Topic;
import org.commonweal.web.Choice;
import org.commonweal.web.Form;
import org.commonweal.web.Option;

/// Words for what something is about, and what was chosen of them.
final class Topics {

  static final List<Option> FEED =
      List.of(
          new Option("", "Everything"),
          option(Topic.CONTRIBUTIONS, "Contributions"),
          option(Topic.ROUNDS, "Rounds"),
          option(Topic.GIFTS, "Given by hand"),
          option(Topic.STOCK, "Counts and losses"),
          option(Topic.POOLS, "Pools opened and closed"),
          option(Topic.REPORTS, "Reports"));

  static final List<Option> NOTICES =
      List.of(
          new Option("", "Everything"),
          option(Topic.CONTRIBUTIONS, "Contributions"),
          option(Topic.ROUNDS, "Shares of rounds"),
          option(Topic.GIFTS, "Given by hand, or as asked for"),
          option(Topic.REQUESTS, "Requests"),
          option(Topic.NEEDS, "Needs"),
          option(Topic.MONEY, "Your money"),
          option(Topic.CIRCLES, "Contributions to circles"));

  private Topics() {}

  private static Option option(Topic topic, String words) {
    return new Option(Choice.value(topic), words);
  }

  static Optional<Topic> chosen(Form form) {
    return form.text("topic").isEmpty()
        ? Optional.empty()
        : Optional.of(Choice.of(form, "topic", Topic.values()));
  }
}
