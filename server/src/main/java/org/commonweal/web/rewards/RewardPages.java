package org.commonweal.web.rewards;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.identity.RequestId;
import org.commonweal.kernel.Day;
import org.commonweal.kernel.Page;
import org.commonweal.rewards.RewardPool;
import org.commonweal.rewards.RewardPoolId;
import org.commonweal.rewards.RewardPools;
import org.commonweal.rewards.RewardPreview;
import org.commonweal.rewards.RewardPreviews;
import org.commonweal.rewards.RewardRecords;
import org.commonweal.rewards.RewardRuns;
import org.commonweal.rewards.Run;
import org.commonweal.rounds.PlanHash;
import org.commonweal.web.Answer;
import org.commonweal.web.Form;
import org.commonweal.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// One reward pool, and its next distribution.
@Controller
@RequestMapping("/communities/{community}/rewards/{reward}")
class RewardPages {

  private static final Page LAST = new Page(Optional.empty(), 20);

  private final RewardPools pools;
  private final RewardRecords records;
  private final RewardPreviews previews;
  private final RewardRuns runs;
  private final InstantSource clock;

  RewardPages(
      RewardPools pools,
      RewardRecords records,
      RewardPreviews previews,
      RewardRuns runs,
      InstantSource clock) {
    this.pools = pools;
    this.records = records;
    this.previews = previews;
    this.runs = runs;
    this.clock = clock;
  }

  @GetMapping
  Answer one(Visit visit, @PathVariable UUID reward, Form form) {
    var id = new RewardPoolId(reward);
    return Answer.show(
        new RewardPage(visit, records.overview(visit.caller(), visit.id(), id, LAST), form));
  }

  @GetMapping("/preview")
  Answer preview(Visit visit, @PathVariable UUID reward, Form form) {
    var id = new RewardPoolId(reward);
    RewardPreview preview = previews.next(visit.caller(), visit.id(), id);
    boolean come = !preview.cutOff().isAfter(clock.instant());
    return Answer.show(new RewardPreviewPage(visit, preview, come, form));
  }

  /// Collects what was missed, and shares out what was seen; at most once for the date, whoever
  /// asks how often, so that the request needs no id.
  @PostMapping("/runs")
  Answer run(Visit visit, @PathVariable UUID reward, Form form, RequestId request) {
    return form.sent(
        () -> {
          var id = new RewardPoolId(reward);
          LocalDate date = Day.read("date", form.text("date"));
          Optional<PlanHash> seen =
              Optional.of(form.text("hash")).filter(one -> !one.isBlank()).map(PlanHash::new);
          runs.collect(visit.caller(), visit.id(), id, date);
          Run run = runs.distribute(visit.caller(), visit.id(), id, date, seen);
          RewardPool pool = pools.get(visit.caller(), visit.id(), id);
          var told = new RewardTold(visit);
          return Answer.go(told.path(pool, ""), told.done(pool, run) + ".");
        },
        again -> preview(visit, reward, again));
  }
}
