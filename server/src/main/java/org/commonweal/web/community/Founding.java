package org.commonweal.web.community;

import org.commonweal.community.CommunitySettings;
import org.commonweal.community.Thresholds;
import org.commonweal.web.Form;

/// The fields that a community is founded with, for every page that has them.
public final class Founding {

  private Founding() {}

  /// As they are first shown: the browser's language, neighbours who trust each other.
  public static Form starting(Form form) {
    return form.starting("zone", "UTC")
        .starting("language", Choices.closest(form.language().locale()))
        .starting("currency", "EUR")
        .starting("preset", "neighbours");
  }

  public static CommunitySettings settings(Form form, String nameField) {
    return new CommunitySettings(
        form.text(nameField),
        form.text("zone"),
        form.text("language"),
        form.text("currency"),
        form.has("preset", "open") ? Thresholds.OPEN : Thresholds.NEIGHBOURS);
  }

  /// Whether the community is to be filled with something to try.
  public static boolean withDemo(Form form) {
    return form.has("demo", "on");
  }
}
