package org.commonweal.web.rewards;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.kernel.Cursor;
import org.commonweal.kernel.Day;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Slice;
import org.commonweal.rewards.Collection;
import org.commonweal.rewards.RecordFilter;
import org.commonweal.rewards.Reward;
import org.commonweal.rewards.RewardPool;
import org.commonweal.rewards.RewardPoolId;
import org.commonweal.rewards.RewardPools;
import org.commonweal.rewards.RewardRecords;
import org.commonweal.web.Answer;
import org.commonweal.web.Form;
import org.commonweal.web.Pager;
import org.commonweal.web.Query;
import org.commonweal.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// What a pool collected and shared out, on pages and as files.
@Controller
@RequestMapping("/communities/{community}/rewards/{reward}")
class RewardRecordPages {

  private final RewardPools pools;
  private final RewardRecords records;

  RewardRecordPages(RewardPools pools, RewardRecords records) {
    this.pools = pools;
    this.records = records;
  }

  @GetMapping("/collections")
  Answer collections(Visit visit, @PathVariable UUID reward, Form form) {
    RewardPool pool = pool(visit, reward);
    var told = new RewardTold(visit);
    Slice<Collection> slice =
        records.collections(visit.caller(), visit.id(), pool.id(), filter(form), form.page());
    List<RewardRecordListPage.Line> lines =
        slice.rows().stream()
            .map(one ->
                new RewardRecordListPage.Line(
                    one.memberName(),
                    told.day(one.day()),
                    told.money(pool, one.amount()),
                    "of "
                        + told.money(pool, one.base())
                        + one.returned().map(_ -> ", taken back").orElse("")))
            .toList();
    return shown(visit, pool, "collections", lines, new Sliced(form, slice));
  }

  @GetMapping("/distributions")
  Answer distributions(Visit visit, @PathVariable UUID reward, Form form) {
    RewardPool pool = pool(visit, reward);
    var told = new RewardTold(visit);
    Slice<Reward> slice =
        records.distributions(visit.caller(), visit.id(), pool.id(), filter(form), form.page());
    List<RewardRecordListPage.Line> lines =
        slice.rows().stream()
            .map(one ->
                new RewardRecordListPage.Line(
                    one.memberName(),
                    told.day(one.date()),
                    told.money(pool, one.amount()),
                    "of "
                        + told.money(pool, one.total())
                        + " among "
                        + told.count(one.members(), "member", "members")))
            .toList();
    return shown(visit, pool, "distributions", lines, new Sliced(form, slice));
  }

  private record Sliced(Form form, Slice<?> slice) {}

  private static Answer shown(
      Visit visit,
      RewardPool pool,
      String noun,
      List<RewardRecordListPage.Line> lines,
      Sliced sliced) {
    Form form = sliced.form();
    Query query =
        Query.of(new RewardTold(visit).path(pool, "/" + noun))
            .with("date", form.text("date"))
            .with("text", form.text("text"));
    return Answer.show(
        new RewardRecordListPage(
            visit, pool, noun, lines, form, Pager.of(query, form, sliced.slice())));
  }

  private RewardPool pool(Visit visit, UUID reward) {
    return pools.get(visit.caller(), visit.id(), new RewardPoolId(reward));
  }

  private static RecordFilter filter(Form form) {
    return new RecordFilter(Day.ifAny("date", form.text("date")), form.text("text"));
  }

  @GetMapping("/collections.csv")
  void collectionsFile(
      Visit visit, @PathVariable UUID reward, Form form, HttpServletResponse response)
      throws IOException {
    var file = new RewardFile(pool(visit, reward), response);
    file.begin("collections", "member", "deposit", "base", "collected", "date", "returned");
    RecordFilter filter = filter(form);
    Optional<Cursor> after = Optional.empty();
    do {
      Slice<Collection> slice =
          records.collections(
              visit.caller(), visit.id(), file.pool().id(), filter, new Page(after, Page.MOST));
      for (Collection one : slice.rows()) {
        file.line(one);
      }
      after = slice.next();
    } while (after.isPresent());
  }

  @GetMapping("/distributions.csv")
  void distributionsFile(
      Visit visit, @PathVariable UUID reward, Form form, HttpServletResponse response)
      throws IOException {
    var file = new RewardFile(pool(visit, reward), response);
    file.begin("distributions", "member", "amount", "income", "hold", "date", "total", "members");
    RecordFilter filter = filter(form);
    Optional<Cursor> after = Optional.empty();
    do {
      Slice<Reward> slice =
          records.distributions(
              visit.caller(), visit.id(), file.pool().id(), filter, new Page(after, Page.MOST));
      for (Reward one : slice.rows()) {
        file.line(one);
      }
      after = slice.next();
    } while (after.isPresent());
  }
}
