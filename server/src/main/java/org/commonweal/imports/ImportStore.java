package org.commonweal.imports;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.commonweal.community.MemberId;
import org.commonweal.kernel.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads what other modules publish for reading.
@Repository
class ImportStore {

  private final JdbcClient jdbc;

  ImportStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The current members with these e-mail addresses, in lower case.
  Map<String, MemberId> members(CommunityId community, Collection<String> emails) {
    Map<String, MemberId> found = new HashMap<>();
    jdbc.sql(
            """
            select email, id
              from community.member_name
             where community = :community and email = any(:emails) and status <> 'left'
            """)
        .param("community", community.value())
        .param("emails", emails.toArray(String[]::new))
        .query(row -> {
          found.put(row.getString("email"), new MemberId(row.getObject("id", UUID.class)));
        });
    return found;
  }
}
