package org.commonweal.api;

import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Refused;
import org.commonweal.pots.Expense;
import org.commonweal.pots.ExpenseBooks;
import org.commonweal.pots.ExpenseId;
import org.commonweal.pots.ExpenseReceipts;
import org.commonweal.pots.PotsRefusal;
import org.commonweal.pots.Receipt;
import org.commonweal.pots.ReceiptId;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Receipts of an expense. Contents are Base64.
@RestController
@RequestMapping(Places.COMMUNITY + "/expenses/{expense}/receipts")
class ExpenseReceiptEndpoint {

  private final ExpenseReceipts receipts;
  private final ExpenseBooks books;

  ExpenseReceiptEndpoint(ExpenseReceipts receipts, ExpenseBooks books) {
    this.receipts = receipts;
    this.books = books;
  }

  /// A picture or PDF to attach.
  record New(String name, String content) {

    byte[] bytes() {
      try {
        return Base64.getDecoder().decode(content);
      } catch (IllegalArgumentException _) {
        throw new Refused(new PotsRefusal.NotAReceipt("content"));
      }
    }
  }

  record Shown(UUID id, String name, String type, int bytes, Instant at) {

    static Shown of(Receipt receipt) {
      return new Shown(
          receipt.id().value(), receipt.name(), receipt.type(), receipt.bytes(), receipt.at());
    }
  }

  record Whole(Shown receipt, String content) {}

  @PostMapping
  Shown attach(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID expense,
      @RequestBody New asked) {
    var id = new ExpenseId(expense);
    ReceiptId made = receipts.attach(caller, community, id, asked.name(), asked.bytes());
    return Shown.of(receipts.get(caller, community, id, made).receipt());
  }

  @GetMapping
  Rows<Shown> list(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID expense) {
    Expense found = books.get(caller, community, new ExpenseId(expense));
    return Rows.of(receipts.of(found), Shown::of);
  }

  @GetMapping("/{receipt}")
  Whole get(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID expense,
      @PathVariable UUID receipt) {
    ExpenseReceipts.Content found =
        receipts.get(caller, community, new ExpenseId(expense), new ReceiptId(receipt));
    return new Whole(Shown.of(found.receipt()), Base64.getEncoder().encodeToString(found.bytes()));
  }
}
