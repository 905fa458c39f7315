package org.commonweal.activity;

import java.util.UUID;

/// The id of a report.
public record ReportId(UUID value) {}
