package org.commonweal.rounds;

import java.time.Instant;
import java.util.Optional;

/// How far a committed round is paid out: through which position of its allocations, which is to
/// how many people who get something, and when it was finished.
public record Progress(int reached, int paid, Optional<Instant> finishedAt) {}
