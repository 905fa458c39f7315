package org.commonweal.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QueryTest {

  @Test
  void keepsFiltersInTheirOrderAndLeavesEmptyOnesOut() {
    Query query =
        Query.of("/members").with("text", "Ada & co").with("status", "").with("page", "2");
    assertThat(query.href()).isEqualTo("/members?text=Ada+%26+co&page=2");
  }

  @Test
  void isThePathWithoutFilters() {
    assertThat(Query.of("/members").href()).isEqualTo("/members");
  }
}
