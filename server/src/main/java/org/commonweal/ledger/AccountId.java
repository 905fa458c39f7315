package org.commonweal.ledger;

/// The short inner key of an account within its community.
public record AccountId(long value) implements Comparable<AccountId> {

  @Override
  public int compareTo(AccountId other) {
    return Long.compare(value, other.value);
  }
}
