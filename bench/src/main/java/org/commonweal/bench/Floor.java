package org.commonweal.bench;

import java.util.UUID;
import org.commonweal.kernel.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What PostgreSQL alone takes for the rows of a large round: the same rows inserted and updated in
/// the same chunks by bare SQL, with no check, no reason worked out and nothing read by Java.
record Floor(JdbcClient jdbc, TransactionTemplate transaction, CommunityId community, int members) {

  private static final int CHUNK = 1_000;
  private static final String PORTIONS =
      """
      [{"tier":"alike","asked":"20","bound":"20","amount":"10","why":{"is":"Share","basis":"1",\
      "total":"1000000","stock":"10000000","odd":{"is":"None"}}}]\
      """;

  /// Pays everybody ten; opens the accounts in the first round.
  void pay(UUID round) {
    transaction.executeWithoutResult(_ -> queue(round));
    for (int done = 0; done < members; done += CHUNK) {
      int first = done + 1;
      int last = Math.min(done + CHUNK, members);
      transaction.executeWithoutResult(_ -> chunk(round, first, last));
    }
  }

  private void queue(UUID round) {
    run(
        "insert into ledger.head (community, entries) values (:c, 0) on conflict do nothing",
        round,
        0,
        0);
    run(
        """
        insert into rounds.queue (community, source, recipient, place)
        select :c, '00000000-0000-7000-8000-000000000001', md5('m' || n)::uuid, n
          from generate_series(1, :last) n
        on conflict do nothing
        """,
        round,
        1,
        members);
    open(round, 0, 0);
  }

  private void open(UUID round, int first, int last) {
    run(
        """
        with opened as (
          insert into ledger.account (community, uid, holder_kind, holder, purpose, unit, decimals, opened_at)
          select :c, gen_random_uuid(), 'member', md5('m' || n)::uuid, 'received',
                 '00000000-0000-7000-8000-000000000002', 0, now()
            from generate_series(:first, :last) n
              on conflict (community, holder, purpose, unit, holder_kind) do nothing
          returning id, unit)
        insert into ledger.balance (community, account, unit, debits, credits, legs, floor)
        select :c, id, unit, 0, 0, 0, 0 from opened
        """,
        round,
        first,
        last);
  }

  private void chunk(UUID round, int first, int last) {
    open(round, first, last);
    run(
        """
        insert into rounds.allocation (community, round, recipient, position, asked, amount, portions)
        select :c, :round, md5('m' || n)::uuid, n, 20, 10, '%s'
          from generate_series(:first, :last) n
        """
            .formatted(PORTIONS),
        round,
        first,
        last);
    run("update ledger.head set entries = entries + 1 where community = :c", round, first, last);
    run(
        """
        insert into ledger.entry (community, number, recorded_at, id, person, actor, about, effective, kind, event, content)
        select :c, entries, now(), gen_random_uuid(), :round, :round, :round, current_date, 'journal',
               'reward-given', sha256(convert_to(entries::text, 'UTF8'))
          from ledger.head where community = :c
        """,
        round,
        first,
        last);
    legs(round, first, last);
  }

  private void legs(UUID round, int first, int last) {
    run(
        """
        insert into ledger.leg (community, entry, position, debit, credit, quantity, debit_after,
                                debit_number, credit_after, credit_number)
        select :c, h.entries, row_number() over (), b0.account, b.account, 10, b0.legs * -10 - 10,
               b0.legs + row_number() over (), b.credits + 10, b.legs + 1
          from ledger.head h
          join ledger.balance b0 on b0.community = :c
           and b0.account = (select min(id) from ledger.account where community = :c)
          join generate_series(:first, :last) n on true
          join ledger.account a on a.community = :c and a.holder = md5('m' || n)::uuid
           and a.purpose = 'received' and a.unit = '00000000-0000-7000-8000-000000000002'
           and a.holder_kind = 'member'
          join ledger.balance b on b.community = :c and b.account = a.id
         where h.community = :c
        """,
        round,
        first,
        last);
    run(
        """
        update ledger.balance b set credits = b.credits + 10, legs = b.legs + 1
          from generate_series(:first, :last) n
          join ledger.account a on a.community = :c and a.holder = md5('m' || n)::uuid
           and a.purpose = 'received' and a.unit = '00000000-0000-7000-8000-000000000002'
           and a.holder_kind = 'member'
         where b.community = :c and b.account = a.id
        """,
        round,
        first,
        last);
    run(
        """
        update ledger.balance set debits = debits + 10 * (:last - :first + 1),
               legs = legs + :last - :first + 1
         where community = :c
           and account = (select min(id) from ledger.account where community = :c)
        """,
        round,
        first,
        last);
  }

  private void run(String sql, UUID round, int first, int last) {
    jdbc.sql(sql)
        .param("c", community.value())
        .param("round", round)
        .param("first", first)
        .param("last", last)
        .update();
  }

  /// The account that pays, without a floor.
  void found() {
    jdbc.sql(
            """
            with opened as (
              insert into ledger.account (community, uid, holder_kind, holder, purpose, unit, decimals, opened_at)
              values (:c, gen_random_uuid(), 'round', gen_random_uuid(), 'escrow',
                      '00000000-0000-7000-8000-000000000002', 0, now())
              returning id, unit)
            insert into ledger.balance (community, account, unit, debits, credits, legs)
            select :c, id, unit, 0, 0, 0 from opened
            """)
        .param("c", community.value())
        .update();
  }
}
