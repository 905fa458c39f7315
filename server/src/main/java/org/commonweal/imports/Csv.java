package org.commonweal.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.commonweal.kernel.Refused;

/// Reads text tables as spreadsheets write them: with or without a byte-order mark, separated by
/// commas, semicolons or tabs, with quoted fields and any line ends.
final class Csv {

  static final int BYTES = 1 << 20;

  private Csv() {}

  static Table read(byte[] file, List<String> columns) {
    if (file.length > BYTES) {
      throw new Refused(new ImportRefusal.FileTooLarge(BYTES));
    }
    String text = text(file);
    try (CSVParser parser = CSVParser.parse(text, format(text))) {
      return table(parser, columns);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String text(byte[] file) {
    try {
      String text =
          UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(file))
              .toString();
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException _) {
      throw new Refused(new ImportRefusal.NotUtf8());
    }
  }

  private static CSVFormat format(String text) {
    return CSVFormat.RFC4180
        .builder()
        .setDelimiter(separator(text.lines().findFirst().orElse("")))
        .setIgnoreEmptyLines(true)
        .setTrim(true)
        .get();
  }

  /// The one of the three that stands most often between the names of the columns.
  private static char separator(String header) {
    char separator = ',';
    for (char other : new char[] {';', '\t'}) {
      if (count(header, other) > count(header, separator)) {
        separator = other;
      }
    }
    return separator;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }

  private static Table table(CSVParser parser, List<String> columns) {
    Iterator<CSVRecord> records = parser.iterator();
    Table table = new Table(header(parser, records, columns), columns);
    while (more(parser, records)) {
      CSVRecord record = records.next();
      table.add(parser.getCurrentLineNumber(), record.toList());
    }
    return table;
  }

  private static List<String> header(
      CSVParser parser, Iterator<CSVRecord> records, List<String> columns) {
    if (!more(parser, records)) {
      throw new Refused(
          new ImportRefusal.MissingColumn(columns.getFirst(), String.join(", ", columns)));
    }
    return records.next().toList();
  }

  private static boolean more(CSVParser parser, Iterator<CSVRecord> records) {
    try {
      return records.hasNext();
    } catch (UncheckedIOException _) {
      throw new Refused(new ImportRefusal.UnreadableLine(parser.getCurrentLineNumber()));
    }
  }
}
