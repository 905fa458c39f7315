package org.commonweal.imports;

import java.util.List;

/// What an import did, or would do: lines added, lines that were there already, and bad lines.
public record ImportReport(
    ImportKind kind, boolean preview, int lines, int added, int already, List<BadLine> refused) {

  public ImportReport {
    refused = List.copyOf(refused);
  }
}
