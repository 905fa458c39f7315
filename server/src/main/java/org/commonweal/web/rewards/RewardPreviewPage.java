package org.commonweal.web.rewards;

import org.commonweal.rewards.RewardPool;
import org.commonweal.rewards.RewardPreview;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Visit;

/// What the next distribution would do, and the button that does it.
public record RewardPreviewPage(Visit visit, RewardPreview preview, boolean come, Form form)
    implements FormPage {

  @Override
  public String title() {
    return "The next distribution";
  }

  public RewardPool pool() {
    return preview.pool();
  }

  public RewardTold told() {
    return new RewardTold(visit);
  }
}
