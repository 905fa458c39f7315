package org.commonweal.pots;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.community.MemberId;
import org.commonweal.identity.PersonId;
import org.commonweal.kernel.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Expenses that come again.
@Repository
class RecurrenceStore {

  private final JdbcClient jdbc;

  RecurrenceStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// When something comes, and who asked for it.
  record Plan(
      RecurrenceId id,
      ExpenseId expense,
      Every every,
      int count,
      LocalDate first,
      int times,
      LocalDate until,
      MemberId member,
      PersonId person) {

    /// The day of the time after so many; the end of a short month does not shorten the next.
    LocalDate day(int after) {
      long steps = (long) count * after;
      return switch (every) {
        case DAYS -> first.plusDays(steps);
        case WEEKS -> first.plusWeeks(steps);
        case MONTHS -> first.plusMonths(steps);
        case YEARS -> first.plusYears(steps);
      };
    }
  }

  void insert(CommunityId community, Plan plan) {
    jdbc.sql(
            """
            insert into pots.recurrence
                   (community, id, expense, every, count, first, times, next, until, member, person,
                    stopped, problem)
            values (:community, :id, :expense, :every, :count, :first, 0, :first, :until, :member,
                    :person, false, '')
            """)
        .param("community", community.value())
        .param("id", plan.id().value())
        .param("expense", plan.expense().value())
        .param("every", plan.every().code())
        .param("count", plan.count())
        .param("first", plan.first())
        .param("until", plan.until())
        .param("member", plan.member().value())
        .param("person", plan.person().value())
        .update();
  }

  /// What is or was to come of one expense, the last one first.
  List<Recurrence> of(CommunityId community, ExpenseId expense) {
    return jdbc.sql(
            """
            select r.id, r.expense, v.title, r.every, r.count, r.next, r.until, r.stopped, r.problem
              from pots.recurrence r
              join pots.expense e on e.community = :community and e.id = r.expense
              join pots.version v
                on v.community = :community and v.expense = e.id and v.version = e.version
             where r.community = :community and r.expense = :expense
             order by r.id desc
             limit 20
            """)
        .param("community", community.value())
        .param("expense", expense.value())
        .query((row, _) ->
            new Recurrence(
                new RecurrenceId(row.getObject("id", UUID.class)),
                new ExpenseId(row.getObject("expense", UUID.class)),
                row.getString("title"),
                Every.of(row.getString("every")),
                row.getInt("count"),
                row.getObject("next", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getBoolean("stopped"),
                row.getString("problem")))
        .list();
  }

  /// What could be due by now anywhere, oldest first.
  record Found(CommunityId community, RecurrenceId id) {}

  List<Found> due(LocalDate today, int limit) {
    return jdbc.sql(
            """
            select community, id from pots.recurrence
             where not stopped and next <= :today and next <= until
             order by next, community, id
             limit :limit
            """)
        .param("today", today)
        .param("limit", limit)
        .query((row, _) ->
            new Found(
                new CommunityId(row.getInt("community")),
                new RecurrenceId(row.getObject("id", UUID.class))))
        .list();
  }

  /// If it is still due by this day; another server may have it.
  Optional<Plan> lock(Found found, LocalDate today) {
    return jdbc.sql(
            """
            select id, expense, every, count, first, times, until, member, person
              from pots.recurrence
             where community = :community and id = :id and not stopped and next <= :today
               and next <= until
               for no key update skip locked
            """)
        .param("community", found.community().value())
        .param("id", found.id().value())
        .param("today", today)
        .query((row, _) ->
            new Plan(
                new RecurrenceId(row.getObject("id", UUID.class)),
                new ExpenseId(row.getObject("expense", UUID.class)),
                Every.of(row.getString("every")),
                row.getInt("count"),
                row.getObject("first", LocalDate.class),
                row.getInt("times"),
                row.getObject("until", LocalDate.class),
                new MemberId(row.getObject("member", UUID.class)),
                new PersonId(row.getObject("person", UUID.class))))
        .optional();
  }

  void advance(CommunityId community, Plan plan) {
    jdbc.sql(
            """
            update pots.recurrence set times = :times, next = :next, problem = ''
             where community = :community and id = :id
            """)
        .param("community", community.value())
        .param("id", plan.id().value())
        .param("times", plan.times() + 1)
        .param("next", plan.day(plan.times() + 1))
        .update();
  }

  void trouble(Found found, String problem) {
    jdbc.sql(
            """
            update pots.recurrence set problem = :problem
             where community = :community and id = :id
            """)
        .param("community", found.community().value())
        .param("id", found.id().value())
        .param("problem", problem)
        .update();
  }

  /// Whether there was something to stop.
  boolean stop(CommunityId community, ExpenseId expense, RecurrenceId id) {
    return jdbc.sql(
                """
                update pots.recurrence set stopped = true
                 where community = :community and id = :id and expense = :expense
                """)
            .param("community", community.value())
            .param("id", id.value())
            .param("expense", expense.value())
            .update()
        == 1;
  }
}
