package org.commonweal.web.pots;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.commonweal.community.MemberId;
import org.commonweal.kernel.Day;
import org.commonweal.kernel.InputRefusal;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Refused;
import org.commonweal.kernel.Slice;
import org.commonweal.ledger.Event;
import org.commonweal.pots.Every;
import org.commonweal.pots.ExpenseId;
import org.commonweal.pots.ExpenseReceipts;
import org.commonweal.pots.Histories;
import org.commonweal.pots.HistoryLine;
import org.commonweal.pots.Pot;
import org.commonweal.pots.PotId;
import org.commonweal.pots.Pots;
import org.commonweal.pots.ReceiptId;
import org.commonweal.pots.RecurrenceId;
import org.commonweal.pots.Recurrences;
import org.commonweal.statements.StatementFile;
import org.commonweal.web.Answer;
import org.commonweal.web.Choice;
import org.commonweal.web.Form;
import org.commonweal.web.Visit;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// What hangs on expenses and pots: receipts, repetition, and histories as files.
@Controller
@RequestMapping("/communities/{community}")
class AttachPages {

  private final ExpenseReceipts receipts;
  private final Recurrences recurrences;
  private final Histories histories;
  private final Pots pots;
  private final ExpensePages expenses;

  AttachPages(
      ExpenseReceipts receipts,
      Recurrences recurrences,
      Histories histories,
      Pots pots,
      ExpensePages expenses) {
    this.receipts = receipts;
    this.recurrences = recurrences;
    this.histories = histories;
    this.pots = pots;
    this.expenses = expenses;
  }

  @PostMapping("/expenses/{expense}/receipts")
  Answer attach(
      Visit visit,
      @PathVariable UUID expense,
      Form form,
      @RequestParam("file") Optional<MultipartFile> file) {
    return form.sent(
        () -> {
          MultipartFile chosen =
              file.filter(one -> !one.isEmpty())
                  .orElseThrow(() -> new Refused(new InputRefusal.Missing("file")));
          var id = new ExpenseId(expense);
          String name = Optional.ofNullable(chosen.getOriginalFilename()).orElse("");
          receipts.attach(visit.caller(), visit.id(), id, name, bytes(chosen));
          return Answer.go(new PotTold(visit).expense(id, ""), "The receipt is attached.");
        },
        again -> expenses.show(visit, expense, again));
  }

  private static byte[] bytes(MultipartFile file) {
    try {
      return file.getBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// Always to be saved and never to be shown by the browser as a page of this server.
  @GetMapping("/expenses/{expense}/receipts/{receipt}")
  void receipt(
      Visit visit,
      @PathVariable UUID expense,
      @PathVariable UUID receipt,
      HttpServletResponse response)
      throws IOException {
    ExpenseReceipts.Content found =
        receipts.get(visit.caller(), visit.id(), new ExpenseId(expense), new ReceiptId(receipt));
    response.setContentType(found.receipt().type());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(found.receipt().name()));
    response.getOutputStream().write(found.bytes());
  }

  private static String attachment(String name) {
    return ContentDisposition.attachment()
        .filename(name, StandardCharsets.UTF_8)
        .build()
        .toString();
  }

  @PostMapping("/expenses/{expense}/recurrences")
  Answer repeat(Visit visit, @PathVariable UUID expense, Form form) {
    return form.sent(
        () -> {
          var id = new ExpenseId(expense);
          recurrences.start(
              visit.caller(),
              visit.id(),
              id,
              new Recurrences.NewRecurrence(
                  Choice.of(form, "every", Every.values()),
                  form.whole("count"),
                  Day.read("first", form.text("first")),
                  Day.read("until", form.text("until"))));
          return Answer.go(new PotTold(visit).expense(id, ""), "It comes again.");
        },
        again -> expenses.show(visit, expense, again));
  }

  @PostMapping("/expenses/{expense}/recurrences/{recurrence}/stop")
  Answer stop(Visit visit, @PathVariable UUID expense, @PathVariable UUID recurrence, Form form) {
    return form.sent(
        () -> {
          var id = new ExpenseId(expense);
          recurrences.stop(visit.caller(), visit.id(), id, new RecurrenceId(recurrence));
          return Answer.go(new PotTold(visit).expense(id, ""), "It does not come again.");
        },
        again -> expenses.show(visit, expense, again));
  }

  /// A history as a table for spreadsheets, newest first, with the running balance.
  @GetMapping("/pots/{pot}/members/{member}.csv")
  void history(
      Visit visit, @PathVariable UUID pot, @PathVariable UUID member, HttpServletResponse response)
      throws IOException {
    Pot found = pots.get(visit.caller(), visit.id(), new PotId(pot));
    Page page = new Page(Optional.empty(), Page.MOST);
    Slice<HistoryLine> lines = histories.ofPurse(visit.caller(), found, new MemberId(member), page);
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment("pot-history.csv"));
    CSVPrinter table = new CSVPrinter(response.getWriter(), CSVFormat.RFC4180);
    table.printRecord("date", "what", "title", "change", "balance", "currency");
    print(visit, found, table, lines);
    while (lines.next().isPresent()) {
      lines =
          histories.ofPurse(
              visit.caller(), found, new MemberId(member), new Page(lines.next(), Page.MOST));
      print(visit, found, table, lines);
    }
    table.flush();
  }

  private static void print(Visit visit, Pot pot, CSVPrinter table, Slice<HistoryLine> lines)
      throws IOException {
    for (HistoryLine line : lines.rows()) {
      table.printRecord(
          line.day(),
          StatementFile.harmless(visit.language().event(new Event(line.event()))),
          StatementFile.harmless(line.title()),
          line.change().text(),
          line.balance().text(),
          pot.currency().code());
    }
  }
}
