package org.commonweal.community;

import org.commonweal.kernel.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Lets those who give names that are there only once go one after the other, so that whoever comes
/// second sees the name and is refused.
@Component
public class Names {

  private final JdbcClient jdbc;

  Names(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Until the transaction ends; `of` says what is being named, such as `commons.pool`.
  public void lock(CommunityId community, String of) {
    jdbc.sql("select pg_advisory_xact_lock(hashtext(:of), :community)")
        .param("of", of)
        .param("community", community.value())
        .query()
        .singleRow();
  }
}
