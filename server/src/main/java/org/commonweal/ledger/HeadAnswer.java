package org.commonweal.ledger;

/// What the rows say to a head that somebody kept.
public sealed interface HeadAnswer {

  /// Nothing up to this entry has changed since the head was written down.
  record Holds(long entry) implements HeadAnswer {}

  /// Something up to this entry is not what it was. The first change is in the entries `first` to
  /// `last`, if the stored seals are to be trusted.
  record Differs(long entry, long first, long last) implements HeadAnswer {}

  /// There are fewer entries than the head speaks of.
  record Unknown(long entry, long entries) implements HeadAnswer {}
}
