package org.commonweal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TestBrowserTest {

  @Test
  void showsAPage() {
    try (var test = TestBrowser.open();
        var page = test.browser().newPage()) {
      page.setContent("<h1>Tomatoes</h1>");
      assertThat(page.locator("h1").textContent()).isEqualTo("Tomatoes");
    }
  }
}
