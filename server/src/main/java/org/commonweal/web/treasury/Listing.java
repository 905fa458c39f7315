package org.commonweal.web.treasury;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.commonweal.imports.ImportRefusal;
import org.commonweal.kernel.Day;
import org.commonweal.kernel.Refused;
import org.commonweal.treasury.TopUpList;
import org.commonweal.web.Form;
import org.commonweal.web.imports.Lines;

/// Reads lines of top-ups as people paste them: `Sanjai, 50, R 17`, with commas, semicolons or tabs
/// between. A first line that names the columns is left out.
final class Listing {

  /// The second column's name.
  private static final String AMOUNT = "amount";

  private Listing() {}

  static TopUpList of(Form form) {
    return new TopUpList(
        Typed.place(form),
        form.text("currency"),
        Day.ifAny("effective", form.text("effective")),
        lines(form));
  }

  private static List<TopUpList.Line> lines(Form form) {
    String text = new String(Lines.of(form), UTF_8);
    char separator = separator(text);
    List<TopUpList.Line> lines = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(text, format(separator))) {
      parser.forEach(record -> lines.add(line(form, record.toList(), separator)));
    } catch (IOException | UncheckedIOException _) {
      throw new Refused(new ImportRefusal.UnreadableLine(lines.size() + 1L));
    }
    if (!lines.isEmpty() && lines.getFirst().amount().equalsIgnoreCase(AMOUNT)) {
      lines.removeFirst();
    }
    return lines;
  }

  private static char separator(String text) {
    if (text.indexOf('\t') >= 0) {
      return '\t';
    }
    return text.indexOf(';') >= 0 ? ';' : ',';
  }

  private static CSVFormat format(char separator) {
    return CSVFormat.RFC4180
        .builder()
        .setDelimiter(separator)
        .setIgnoreEmptyLines(true)
        .setTrim(true)
        .get();
  }

  /// More than three cells are an amount with separators in it, which is none.
  private static TopUpList.Line line(Form form, List<String> cells, char separator) {
    String amount =
        cells.size() > 3
            ? String.join(String.valueOf(separator), cells.subList(1, cells.size()))
            : cell(cells, 1);
    String reference = cells.size() > 3 ? "" : cell(cells, 2);
    return new TopUpList.Line(cell(cells, 0), form.language().plain(amount), reference);
  }

  private static String cell(List<String> cells, int column) {
    return column < cells.size() ? cells.get(column) : "";
  }
}
