package org.commonweal.imports;

import java.util.List;
import org.commonweal.kernel.Kind;
import org.commonweal.kernel.Refusal;

/// Why a file, or one of its lines, was not imported.
public sealed interface ImportRefusal extends Refusal {

  record NotUtf8() implements ImportRefusal {}

  record FileTooLarge(int limit) implements ImportRefusal {}

  record TooManyLines(int limit) implements ImportRefusal {}

  record NoLines() implements ImportRefusal {}

  record MissingColumn(String column, String columns) implements ImportRefusal {}

  record UnknownColumn(String column, String columns) implements ImportRefusal {}

  record RepeatedColumn(String column) implements ImportRefusal {}

  /// From this line on the file cannot be read, mostly because a quotation mark has no end.
  record UnreadableLine(long line) implements ImportRefusal {}

  /// Lines of the file are bad, so nothing of it was written; the first hundred of them.
  record BadLines(int bad, int lines, List<BadLine> refused) implements ImportRefusal {

    public BadLines {
      refused = List.copyOf(refused);
    }
  }

  record WrongNumberOfFields(int found, int expected) implements ImportRefusal {}

  record UnknownMember(String email) implements ImportRefusal {

    @Override
    public String field() {
      return "email";
    }
  }

  record UnknownItem(String item) implements ImportRefusal {

    @Override
    public String field() {
      return "item";
    }
  }

  record UnknownWord(String field, String word, String allowed) implements ImportRefusal {}

  record RepeatedLine(long line) implements ImportRefusal {}

  record PoolMissing() implements ImportRefusal {

    @Override
    public String field() {
      return "pool";
    }
  }

  @Override
  default Kind kind() {
    return Kind.INVALID;
  }
}
