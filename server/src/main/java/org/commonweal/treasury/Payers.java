package org.commonweal.treasury;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.commonweal.community.MemberId;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Finds current members by what a list calls them: their name or their e-mail, whatever the case.
@Repository
class Payers {

  private final JdbcClient jdbc;

  Payers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Found named(CommunityId community, Collection<String> words) {
    Map<String, List<MemberId>> found = new HashMap<>();
    jdbc.sql(
            """
            select m.id, w.word
              from unnest(:words) as w (word)
              join community.member_name m
                on m.community = :community and (lower(m.name) = w.word or m.email = w.word)
             where m.status <> 'left'
            """)
        .param("community", community.value())
        .param("words", words.stream().map(Payers::plain).distinct().toArray(String[]::new))
        .query(row -> {
          var member = new MemberId(row.getObject("id", UUID.class));
          found.computeIfAbsent(row.getString("word"), _ -> new ArrayList<>()).add(member);
        });
    return new Found(found);
  }

  private static String plain(String word) {
    return word.strip().toLowerCase(Locale.ROOT);
  }

  /// Who is called what.
  record Found(Map<String, List<MemberId>> members) {

    MemberId only(String word) {
      List<MemberId> called = members.getOrDefault(plain(word), List.of());
      if (called.size() != 1) {
        throw new Refused(new TreasuryRefusal.NotOneHolder("member", word.strip(), called.size()));
      }
      return called.getFirst();
    }
  }
}
