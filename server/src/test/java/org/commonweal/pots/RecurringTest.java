package org.commonweal.pots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.commonweal.ServerTest;
import org.commonweal.community.MemberId;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Refused;
import org.commonweal.treasury.Kitty;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What comes again, and what is attached.
@ServerTest
class RecurringTest {

  @Autowired Kitty kitty;
  @Autowired Expenses expenses;
  @Autowired ExpenseBooks books;
  @Autowired Recurrences recurrences;
  @Autowired ExpenseReceipts receipts;
  @Autowired Recurring now;

  @Test
  void comesAgainUntilTheLastDayAndOnce() {
    Kitty.Here here = kitty.here();
    CommunityId id = here.id();
    Caller sanjai = here.sanjai().caller();
    LocalDate begin = LocalDate.now(ZoneOffset.UTC).minusDays(20);
    ExpenseId rent = expenses.record(sanjai, id, rent(here, begin));
    recurrences.start(
        sanjai,
        id,
        rent,
        new Recurrences.NewRecurrence(Every.WEEKS, 1, begin.plusDays(7), begin.plusDays(16)));
    assertThat(now.recordDue()).isGreaterThanOrEqualTo(2);
    assertThat(all(here)).hasSize(3);
    now.recordDue();
    assertThat(all(here)).hasSize(3);
    assertThat(all(here).getFirst().day()).isEqualTo(begin.plusDays(14));
    var wrong = new Recurrences.NewRecurrence(Every.DAYS, 0, begin, begin.minusDays(1));
    assertThatThrownBy(() -> recurrences.start(sanjai, id, rent, wrong))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() ->
            recurrences.start(
                here.viewer().caller(),
                id,
                rent,
                new Recurrences.NewRecurrence(Every.DAYS, 1, begin, begin)))
        .isInstanceOf(Refused.class);
  }

  @Test
  void stopsWhenItIsToldTo() {
    Kitty.Here here = kitty.here();
    Caller sanjai = here.sanjai().caller();
    LocalDate begin = LocalDate.now(ZoneOffset.UTC).minusDays(3);
    ExpenseId rent = expenses.record(sanjai, here.id(), rent(here, begin));
    RecurrenceId daily =
        recurrences.start(
            sanjai,
            here.id(),
            rent,
            new Recurrences.NewRecurrence(Every.DAYS, 1, begin.plusDays(1), begin.plusDays(9)));
    recurrences.stop(sanjai, here.id(), rent, daily);
    now.recordDue();
    assertThat(all(here)).hasSize(1);
  }

  private List<Expense> all(Kitty.Here here) {
    return books.list(here.sanjai().caller(), here.id(), ExpenseFilter.ALL, Page.FIRST).rows();
  }

  private static NewExpense rent(Kitty.Here here, LocalDate day) {
    MemberId sanjai = here.sanjai().member();
    MemberId pia = here.pia().member();
    return new NewExpense(
        ExpenseKind.GROUP,
        Optional.empty(),
        "Rent",
        "800",
        "EUR",
        day.toString(),
        "Rent",
        Split.EQUALLY,
        List.of(new NewExpense.Weight(sanjai, ""), new NewExpense.Weight(pia, "")),
        List.of(new NewExpense.Payment(sanjai, "800", "")),
        Optional.empty(),
        Optional.empty(),
        "",
        false);
  }

  @Test
  void keepsReceiptsThatAreWhatTheySay() {
    Kitty.Here here = kitty.here();
    Caller sanjai = here.sanjai().caller();
    ExpenseId rent = expenses.record(sanjai, here.id(), rent(here, LocalDate.now(ZoneOffset.UTC)));
    byte[] pdf = "%PDF-1.7 of the rent".getBytes(StandardCharsets.US_ASCII);
    ReceiptId kept = receipts.attach(sanjai, here.id(), rent, "C:\\rents\\../may.pdf", pdf);
    var read = receipts.get(here.pia().caller(), here.id(), rent, kept);
    assertThat(read.bytes()).isEqualTo(pdf);
    assertThat(read.receipt().name()).isEqualTo("may.pdf");
    assertThat(read.receipt().type()).isEqualTo("application/pdf");
    for (byte[] bad :
        List.of(
            new byte[0],
            "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII),
            new byte[ExpenseReceipts.MOST_BYTES + 1])) {
      assertThatThrownBy(() -> receipts.attach(sanjai, here.id(), rent, "may.png", bad))
          .isInstanceOf(Refused.class);
    }
    assertThatThrownBy(() -> receipts.attach(sanjai, here.id(), rent, "a/b/", pdf))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> receipts.get(here.viewer().caller(), here.id(), rent, kept))
        .isInstanceOf(Refused.class);
    Expense expense = books.get(sanjai, here.id(), rent);
    assertThat(receipts.of(expense)).hasSize(1);
    assertThat(ExpenseReceipts.type(Base64.getDecoder().decode("iVBORw0KGgoAAAAN")))
        .contains("image/png");
  }
}
