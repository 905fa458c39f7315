package org.commonweal.ledger;

/// A place in a community's chain: the hash over all entries up to this one.
record Link(long entry, Hash hash) {

  /// Before the first entry.
  static final Link START = new Link(0, new Hash("0".repeat(64)));

  /// The place behind the next entry.
  Link next(Digest digest) {
    return new Link(digest.entry(), Hash.of(hash.bytes(), digest.hash().bytes()));
  }

  /// The SHA-256 of one entry's canonical text.
  record Digest(long entry, Hash hash) {}
}
