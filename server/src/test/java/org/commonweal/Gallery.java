package org.commonweal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Looks at the pages that matter most: the main action is on the first screen of a small phone,
/// and nothing is cut off. With `-Dgallery=DIRECTORY` it keeps pictures of them, narrow and wide,
/// light and dark.
final class Gallery {

  private static final int PHONE_HEIGHT = 640;
  private static final List<Integer> WIDTHS = List.of(320, 1280);

  private Gallery() {}

  static void show(Page page, String community, String round) {
    pages(page, community, round).forEach((name, address) -> look(page, name, address));
  }

  private static Map<String, String> pages(Page page, String community, String round) {
    page.navigate(community + "/pools");
    String pool =
        page.locator("main a:text('Community Tomatoes Pool')").first().getAttribute("href");
    String origin = community.replaceFirst("/communities/.*", "");
    var pages = new TreeMap<String, String>();
    pages.put("home", community);
    pages.put("pool", origin + pool);
    pages.put("contribute", origin + pool + "/contribute");
    pages.put("wizard", origin + pool + "/rounds/new");
    pages.put("receipt", round);
    pages.put("verify", community + "/verify");
    pages.put("verified", community + "/verify/result");
    return pages;
  }

  private static void look(Page page, String name, String address) {
    page.setViewportSize(320, PHONE_HEIGHT);
    page.navigate(address);
    BoundingBox action = page.locator("main .actions > :visible").first().boundingBox();
    assertThat(action.y + action.height).as("main action of " + name).isLessThan(PHONE_HEIGHT);
    assertThat(page.evaluate("document.documentElement.scrollWidth"))
        .as("width of " + name)
        .isEqualTo(320);
    String directory = System.getProperty("gallery", "");
    if (!directory.isEmpty()) {
      keep(page, Path.of(directory), name);
    }
  }

  private static void keep(Page page, Path directory, String name) {
    for (int width : WIDTHS) {
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        page.setViewportSize(width, width == 320 ? PHONE_HEIGHT : 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.reload();
        String file = "%s-%d-%s.png".formatted(name, width, scheme.name().toLowerCase(Locale.ROOT));
        page.screenshot(new Page.ScreenshotOptions().setPath(directory.resolve(file)));
      }
    }
  }
}
