package org.commonweal.web.activity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.commonweal.activity.ReportLine;
import org.commonweal.kernel.Quantity;
import org.commonweal.language.Language;

/// The figures of a report, pool by pool.
public record ReportFigures(Language language, List<ReportLine> lines) {

  public ReportFigures {
    lines = List.copyOf(lines);
  }

  /// The lines of each pool by its name.
  public List<InPool> pools() {
    Map<String, List<ReportLine>> pools =
        lines.stream()
            .collect(
                Collectors.groupingBy(
                    line -> line.pool().toString(), LinkedHashMap::new, Collectors.toList()));
    return pools.values().stream()
        .map(some -> new InPool(some.getFirst().poolName(), some))
        .toList();
  }

  public record InPool(String name, List<ReportLine> lines) {

    public String anchor() {
      return "pool-" + lines.getFirst().pool();
    }
  }

  public String item(ReportLine line) {
    return line.measure().isEmpty()
        ? line.itemName()
        : line.itemName() + " (" + line.measure() + ")";
  }

  /// A number; none is a dash, which is easier to pass over.
  public String number(Quantity quantity) {
    return quantity.signum() == 0 ? "–" : language.number(quantity);
  }

  /// What was received, and by how many contributions.
  public String received(ReportLine line) {
    return counted(line.received(), line.contributions(), "contribution");
  }

  /// What was given in rounds, and in how many.
  public String inRounds(ReportLine line) {
    return counted(line.inRounds(), line.rounds(), "round");
  }

  private String counted(Quantity quantity, int count, String what) {
    if (count <= 0) {
      return number(quantity);
    }
    String words = language.number(count) + " " + what + (count == 1 ? "" : "s");
    return number(quantity) + " in " + words;
  }

  /// What counts found, more or fewer, and what was brought along.
  public String found(ReportLine line) {
    Quantity found = line.counted().plus(line.opened());
    return found.signum() > 0 ? "+" + language.number(found) : number(found);
  }
}
