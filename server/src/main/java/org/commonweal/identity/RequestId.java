package org.commonweal.identity;

import java.util.UUID;

/// What a write is known by in the books, made from its key: the same key of the same person in the
/// same community is always the same id.
///
/// A handler that takes one is not wrapped in a transaction. It has to hand the id to a lane, which
/// does the same id once and answers it again from the record.
public record RequestId(UUID value) {}
