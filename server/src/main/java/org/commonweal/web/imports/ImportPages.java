package org.commonweal.web.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonweal.commons.Pool;
import org.commonweal.commons.PoolStatus;
import org.commonweal.commons.Pools;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.imports.ImportReport;
import org.commonweal.kernel.Page;
import org.commonweal.web.Answer;
import org.commonweal.web.Form;
import org.commonweal.web.Option;
import org.commonweal.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Imports files in two steps: what would happen, then exactly that.
@Controller
@RequestMapping("/communities/{community}/import")
class ImportPages {

  private static final Page LIST = new Page(Optional.empty(), Page.MOST);

  private final Importing importing;
  private final Pools pools;
  private final Membership membership;

  ImportPages(Importing importing, Pools pools, Membership membership) {
    this.importing = importing;
    this.pools = pools;
    this.membership = membership;
  }

  @GetMapping
  Answer choosing(Visit visit, Form form) {
    membership.require(visit.caller(), visit.id(), Permission.RECORD_FOR_OTHERS);
    return page(visit, form.starting("kind", "members"));
  }

  @PostMapping("/preview")
  Answer preview(Visit visit, Form form, @RequestParam("file") Optional<MultipartFile> file) {
    return form.sent(() -> preview(visit, Lines.in(form, file)), again -> page(visit, again));
  }

  @PostMapping
  Answer write(Visit visit, Form form) {
    return form.sent(
        () -> {
          ImportReport report = importing.write(visit, form);
          return Answer.go(rows(visit, report, form), Importing.told(visit, report));
        },
        again -> preview(visit, again));
  }

  private Answer preview(Visit visit, Form form) {
    return form.sent(
        () -> Answer.show(new PreviewPage(visit, importing.preview(visit, form), form)),
        again -> page(visit, again));
  }

  private Answer page(Visit visit, Form form) {
    List<Option> options = new ArrayList<>();
    options.add(new Option("", "For contributions only"));
    for (Pool pool : pools.list(visit.id(), Optional.empty(), PoolStatus.OPEN, LIST).rows()) {
      options.add(new Option(pool.id().value().toString(), pool.name()));
    }
    return Answer.show(new ImportPage(visit, options, form));
  }

  /// Where the new rows are seen.
  private static String rows(Visit visit, ImportReport report, Form form) {
    return visit.path(
        switch (report.kind()) {
          case MEMBERS -> "/members";
          case NEEDS -> "/needs";
          case CONTRIBUTIONS -> "/pools/" + form.uuid("pool") + "/contributions";
        });
  }
}
