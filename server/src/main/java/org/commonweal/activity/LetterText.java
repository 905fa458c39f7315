package org.commonweal.activity;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonweal.identity.Letters;
import org.springframework.stereotype.Component;

/// Writes letters with notices.
@Component
class LetterText {

  /// More notices are counted on the page, not listed in a letter.
  private static final int MOST = 30;

  private static final UUID END = new UUID(-1, -1);

  private final NoticeStore notices;
  private final Letters letters;

  LetterText(NoticeStore notices, Letters letters) {
    this.notices = notices;
    this.letters = letters;
  }

  record Letter(String to, String subject, String text) {}

  /// The letter, if there is still anything to tell.
  Optional<Letter> write(
      LetterStore.Key key, LetterStore.Waiting waiting, LetterStore.Addressee to) {
    Reader reader =
        new Reader(key.member(), to.person(), 0, Optional.empty(), LetterChoice.DAILY, 0);
    UUID after = Reader.earliest(waiting.since().minus(Duration.ofDays(1)));
    var bounds =
        new NoticeStore.Bounds(after, END, waiting.from() - 1, waiting.through(), MOST + 1);
    List<Happening> told = notices.between(key.community(), reader, bounds);
    return told.isEmpty() ? Optional.empty() : Optional.of(letter(to, told));
  }

  private Letter letter(LetterStore.Addressee to, List<Happening> told) {
    var telling = new Telling(to.language());
    String home = "/communities/" + to.community();
    String list =
        told.stream()
            .limit(MOST)
            .map(
                one -> "- %s\n  %s".formatted(telling.you(one), letters.address(home + one.path())))
            .collect(Collectors.joining("\n\n"));
    String more = told.size() > MOST ? "\n\nThere is more on the page of your notices." : "";
    String text =
        """
        Hello %s,

        this happened in %s:

        %s%s

        All your notices, and whether you want letters about them:
        %s
        """
            .formatted(
                to.name(), to.communityName(), list, more, letters.address(home + "/notices"));
    return new Letter(to.email(), subject(to, told, telling), text);
  }

  private static String subject(LetterStore.Addressee to, List<Happening> told, Telling telling) {
    String what =
        told.size() == 1
            ? telling.you(told.getFirst())
            : Math.min(told.size(), MOST) + (told.size() > MOST ? "+" : "") + " notices";
    return to.communityName() + ": " + what;
  }
}
