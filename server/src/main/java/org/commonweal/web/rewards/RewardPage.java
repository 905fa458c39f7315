package org.commonweal.web.rewards;

import java.util.List;
import org.commonweal.rewards.Reward;
import org.commonweal.rewards.RewardPool;
import org.commonweal.rewards.RewardRecords;
import org.commonweal.rewards.RewardState;
import org.commonweal.rewards.Run;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Visit;

/// One reward pool: what it holds, what comes next and whether the reader is in it, what they got.
public record RewardPage(Visit visit, RewardRecords.Overview overview, Form form)
    implements FormPage {

  @Override
  public String title() {
    return pool().terms().name();
  }

  public RewardTold told() {
    return new RewardTold(visit);
  }

  public RewardState state() {
    return overview.state();
  }

  public RewardPool pool() {
    return state().pool();
  }

  public List<Run> runs() {
    return overview.runs();
  }

  public List<Reward> mine() {
    return overview.mine();
  }
}
