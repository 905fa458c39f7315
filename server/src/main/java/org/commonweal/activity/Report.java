package org.commonweal.activity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.commonweal.community.CouncilId;

/// What a council published about some days; it stays as it is.
///
/// `replaces` is the report whose place it took, for a `reason`; `replacedBy` the one that took its
/// place.
public record Report(
    ReportId id,
    CouncilId council,
    String councilName,
    ReportDays days,
    String title,
    String words,
    Optional<ReportId> replaces,
    String reason,
    Optional<ReportId> replacedBy,
    Instant publishedAt,
    String publishedBy) {

  /// A report with its figures, by pool and item.
  public record Whole(Report report, List<ReportLine> lines) {

    public Whole {
      lines = List.copyOf(lines);
    }
  }
}
