package org.commonweal.treasury;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonweal.community.MemberId;
import org.commonweal.kernel.Refused;

/// Which movements a list shows; empty means any. Both days belong to the range of effective days.
public record MovementFilter(
    Optional<MovementKind> kind,
    Optional<MemberId> member,
    Optional<PlaceId> place,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Optional<Entries> entries) {

  /// Numbers in the books, both included.
  public record Entries(long first, long last) {

    private static final Pattern TEXT = Pattern.compile("([0-9]{1,18})-([0-9]{1,18})");

    /// Such as `12-14`.
    public static Entries of(String text) {
      Matcher found = TEXT.matcher(text);
      if (!found.matches()) {
        throw new Refused(new TreasuryRefusal.NoSuchMovement());
      }
      return new Entries(Long.parseLong(found.group(1)), Long.parseLong(found.group(2)));
    }
  }

  public static final MovementFilter ALL =
      new MovementFilter(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  public MovementFilter of(MemberId whom) {
    return new MovementFilter(kind, Optional.of(whom), place, from, to, entries);
  }

  public MovementFilter at(PlaceId where) {
    return new MovementFilter(kind, member, Optional.of(where), from, to, entries);
  }

  public MovementFilter of(MovementKind which) {
    return new MovementFilter(Optional.of(which), member, place, from, to, entries);
  }

  public MovementFilter within(Optional<LocalDate> first, Optional<LocalDate> last) {
    return new MovementFilter(kind, member, place, first, last, entries);
  }

  public MovementFilter within(Entries numbers) {
    return new MovementFilter(kind, member, place, from, to, Optional.of(numbers));
  }
}
