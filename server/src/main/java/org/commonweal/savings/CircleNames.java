package org.commonweal.savings;

import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a community calls its circles.
@Service
public class CircleNames {

  private final JdbcClient jdbc;
  private final Membership membership;

  CircleNames(JdbcClient jdbc, Membership membership) {
    this.jdbc = jdbc;
    this.membership = membership;
  }

  public CircleWord of(CommunityId community) {
    return jdbc.sql("select word from savings.settings where community = :community")
        .param("community", community.value())
        .query((row, _) -> CircleWord.of(row.getString("word")))
        .optional()
        .orElse(CircleWord.CIRCLE);
  }

  @Transactional
  public void change(Caller caller, CommunityId community, CircleWord word) {
    membership.require(caller, community, Permission.CHANGE_SETTINGS);
    jdbc.sql(
            """
            insert into savings.settings (community, word) values (:community, :word)
            on conflict (community) do update set word = :word
            """)
        .param("community", community.value())
        .param("word", word.one())
        .update();
  }
}
