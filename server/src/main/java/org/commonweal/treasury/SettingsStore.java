package org.commonweal.treasury;

import java.util.Optional;
import org.commonweal.kernel.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SettingsStore {

  private final JdbcClient jdbc;

  SettingsStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<TreasurySettings> find(CommunityId community) {
    return jdbc.sql("select transfers, digits from treasury.settings where community = :community")
        .param("community", community.value())
        .query((row, _) -> new TreasurySettings(row.getBoolean("transfers"), row.getInt("digits")))
        .optional();
  }

  void put(CommunityId community, TreasurySettings settings) {
    jdbc.sql(
            """
            insert into treasury.settings (community, transfers, digits)
            values (:community, :transfers, :digits)
            on conflict (community) do update set transfers = :transfers, digits = :digits
            """)
        .param("community", community.value())
        .param("transfers", settings.transfers())
        .param("digits", settings.digits())
        .update();
  }
}
