package org.commonweal.web.commons;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.commonweal.commons.Pool;
import org.commonweal.commons.PoolId;
import org.commonweal.commons.PoolNeed;
import org.commonweal.commons.PoolNeeds;
import org.commonweal.commons.Pools;
import org.commonweal.items.Priority;
import org.commonweal.items.Recurrence;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Slice;
import org.commonweal.statements.StatementFile;
import org.commonweal.web.Answer;
import org.commonweal.web.Choice;
import org.commonweal.web.Form;
import org.commonweal.web.Pager;
import org.commonweal.web.Query;
import org.commonweal.web.Visit;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// What is needed of the items of a pool, for its managers, as a page and as a file.
@Controller
@RequestMapping("/communities/{community}/pools/{pool}/needs")
class PoolNeedsPages {

  private static final Page FIRST = new Page(Optional.empty(), Page.MOST);

  private final Pools pools;
  private final PoolNeeds needs;

  PoolNeedsPages(Pools pools, PoolNeeds needs) {
    this.pools = pools;
    this.needs = needs;
  }

  @GetMapping
  Answer list(Visit visit, @PathVariable UUID pool, Form form) {
    Pool found = pools.get(visit.id(), new PoolId(pool));
    Slice<PoolNeed> slice =
        needs.list(visit.caller(), visit.id(), found.id(), wanted(form), form.page());
    String file = query(visit, found, form, "/needs/file.csv").href();
    Pager pager = Pager.of(query(visit, found, form, "/needs"), form, slice);
    return Answer.show(new PoolNeedsPage(visit, found, form, slice.rows(), pager, file));
  }

  private static Query query(Visit visit, Pool pool, Form form, String below) {
    return Query.of(Paths.pool(visit, pool.id(), below))
        .with("text", form.text("text"))
        .with("priority", form.text("priority"))
        .with("recurrence", form.text("recurrence"))
        .with("lacking", form.text("lacking"));
  }

  private static PoolNeeds.Wanted wanted(Form form) {
    return new PoolNeeds.Wanted(
        form.text("text").strip(),
        chosen(form, "priority", Priority.values()),
        chosen(form, "recurrence", Recurrence.values()),
        form.has("lacking", "true"));
  }

  private static <E extends Enum<E>> Optional<E> chosen(Form form, String field, E[] among) {
    return form.text(field).isEmpty()
        ? Optional.empty()
        : Optional.of(Choice.of(form, field, among));
  }

  @GetMapping("/file.csv")
  void file(Visit visit, @PathVariable UUID pool, Form form, HttpServletResponse response)
      throws IOException {
    PoolId id = new PoolId(pool);
    Slice<PoolNeed> slice = needs.list(visit.caller(), visit.id(), id, wanted(form), FIRST);
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename("needs-" + pool + ".csv").build().toString());
    CSVPrinter table = new CSVPrinter(response.getWriter(), CSVFormat.RFC4180);
    table.printRecord(
        "item",
        "people",
        "priority",
        "recurrence",
        "asked",
        "stock",
        "shortfall",
        "measure",
        "councils",
        "asked by councils");
    print(table, slice);
    while (slice.next().isPresent()) {
      Page next = new Page(slice.next(), Page.MOST);
      slice = needs.list(visit.caller(), visit.id(), id, wanted(form), next);
      print(table, slice);
    }
    table.flush();
  }

  /// One line for each priority and recurrence; people, stock and shortfall are the item's.
  private static void print(CSVPrinter table, Slice<PoolNeed> slice) throws IOException {
    for (PoolNeed need : slice.rows()) {
      for (var part : need.asked().parts()) {
        table.printRecord(
            StatementFile.harmless(need.asked().item().name()),
            need.asked().people(),
            part.priority().code(),
            part.recurrence().code(),
            part.units().text(),
            need.stock().text(),
            need.shortfall().text(),
            StatementFile.harmless(need.asked().item().measure()),
            need.asked().councils(),
            need.asked().askedByCouncils().text());
      }
    }
  }
}
