package org.commonweal.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Does what happens at a pool, and writes it down in short sentences.
final class LarderTelling {

  private final Larder larder;
  private final List<String> lines = new ArrayList<>();

  LarderTelling(Larder larder) {
    this.larder = larder;
  }

  void say(String sentence) {
    lines.add(sentence);
  }

  void month(String title, Map<String, List<String>> shortfalls) {
    lines.add("\n" + title);
    shortfalls.forEach(
        (period, missed) -> lines.add("Missed " + period + ": " + String.join(", ", missed) + "."));
  }

  void opens(String item, long units) {
    larder.change("opening", item, units, "");
    lines.add("The larder moves in with " + units + " " + item + ".");
  }

  /// Brings goods and has them confirmed; the path of the contribution.
  String brings(String giver, String item, long units) {
    String contribution = larder.offer(giver, item, units);
    larder.confirm(contribution, units);
    lines.add(giver + " brings " + units + " " + item + ".");
    return contribution;
  }

  void bringsShort(String giver, String item, long promised, long received) {
    larder.confirm(larder.offer(giver, item, promised), received);
    lines.add("%s promises %d %s; %d arrive.".formatted(giver, promised, item, received));
  }

  void bringsInVain(String giver, String item, long units, String reason) {
    larder.refuse(larder.offer(giver, item, units), "reject", reason);
    lines.add("%d %s of %s are rejected: %s.".formatted(units, item, giver, reason));
  }

  void corrects(String contribution, String item, long received, String reason) {
    larder.refuse(contribution, "reverse", reason);
    larder.confirm(contribution, received);
    lines.add(
        "That receipt is undone (%s) and confirmed again with %d %s."
            .formatted(reason, received, item));
  }

  void gives(String receiver, String item, long units) {
    larder.give(receiver, item, units);
    lines.add("By hand, %s receives %d %s.".formatted(receiver, units, item));
  }

  void counts(String item, long found, String reason) {
    larder.change("count", item, found, reason);
    lines.add("A count finds %d %s: %s.".formatted(found, item, reason));
  }

  void uses(String item, long units, String reason) {
    larder.change("own-use", item, units, reason);
    lines.add("The council uses %d %s itself: %s.".formatted(units, item, reason));
  }

  void writesOff(String item, long units, String reason) {
    larder.change("write-off", item, units, reason);
    lines.add("%d %s are written off: %s.".formatted(units, item, reason));
  }

  Troupe.Round round(String item, String strategy) {
    Troupe.Round round = larder.round(item, strategy);
    Shared shared = round.shared();
    lines.add(
        "%s, %s: %d were asked for. %s. %d stay."
            .formatted(round.sentence(), strategy, shared.asked(), parts(shared), shared.left()));
    List<String> turns = larder.turns(round);
    if (!turns.isEmpty()) {
      lines.add("One more, as it was their turn: " + String.join(", ", turns) + ".");
    }
    return round;
  }

  private static String parts(Shared shared) {
    return String.join(
        ", ",
        shared.shares().stream().map(share -> share.name() + " " + share.received()).toList());
  }

  void missed(Troupe.Round round, String name) {
    larder.missed(round, name);
    lines.add("Nobody comes for the share of " + name + "; it is returned to the larder.");
  }

  String text() {
    return String.join("\n", lines);
  }
}
