package org.commonweal.cli;

import java.util.ArrayList;
import java.util.List;

/// Writes down what happens in the tomato example.
final class TomatoTelling {

  private final List<String> paragraphs = new ArrayList<>();

  void imported(String summary) {
    paragraphs.add(summary);
  }

  void confirmed(int contributions) {
    paragraphs.add("The Food Council confirms " + contributions + " contributions.");
  }

  void round(String title, Troupe.Round round) {
    Columns columns = new Columns().row("", "asked", "received");
    for (Shared.Share share : round.shared().shares()) {
      columns.row(share.name(), share.asked(), share.received());
    }
    columns.row("together", round.shared().asked(), round.shared().given());
    paragraphs.add("\n" + title + "\n" + columns.text());
    paragraphs.add(round.sentence() + ". Stock after: " + round.shared().left() + ".");
  }

  void previews(String title, List<Shared> previews) {
    Columns columns = new Columns();
    columns.row(cells("", "asked", previews.stream().map(Shared::strategy).toList()));
    List<Shared.Share> shares = previews.getFirst().shares();
    for (int i = 0; i < shares.size(); i++) {
      int place = i;
      columns.row(
          cells(
              shares.get(i).name(),
              shares.get(i).asked(),
              previews.stream().map(one -> one.shares().get(place).received()).toList()));
    }
    Shared first = previews.getFirst();
    columns.row(cells("together", first.asked(), previews.stream().map(Shared::given).toList()));
    paragraphs.add("\n" + title + "\n" + columns.text());
  }

  private static Object[] cells(Object name, Object asked, List<?> others) {
    List<Object> cells = new ArrayList<>(List.of(name, asked));
    cells.addAll(others);
    return cells.toArray();
  }

  void why(String name, String sentences) {
    paragraphs.add("Why did " + name + " receive that? " + sentences);
  }

  void verified(String sentence) {
    paragraphs.add("\n" + sentence);
  }

  String text() {
    return String.join("\n", paragraphs);
  }
}
