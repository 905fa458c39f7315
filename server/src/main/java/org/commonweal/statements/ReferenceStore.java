package org.commonweal.statements;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonweal.kernel.CommunityId;
import org.commonweal.ledger.JournalId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads what papers outside call a movement of money, such as the number of a receipt.
@Repository
class ReferenceStore {

  private final JdbcClient jdbc;

  ReferenceStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Of those journals that have one.
  Map<JournalId, String> of(CommunityId community, List<JournalId> journals) {
    Map<JournalId, String> references = new HashMap<>();
    jdbc.sql(
            """
            select journal, reference
              from treasury.journal_reference
             where community = :community and journal = any(:journals)
            """)
        .param("community", community.value())
        .param("journals", journals.stream().map(JournalId::value).toArray(UUID[]::new))
        .query(row -> {
          references.put(
              new JournalId(row.getObject("journal", UUID.class)), row.getString("reference"));
        });
    return references;
  }
}
