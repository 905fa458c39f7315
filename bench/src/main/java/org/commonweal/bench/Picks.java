package org.commonweal.bench;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who took which job when it was due. The database itself writes it down, in the transaction in
/// which somebody takes a job.
record Picks(JdbcClient jdbc) {

  /// A seal comes this long after the one before is done.
  private static final String SEALED_EVERY = "3 seconds";

  /// From now on. Nobody may be at work yet.
  static Picks watch(DataSource owner) {
    JdbcClient jdbc = JdbcClient.create(owner);
    jdbc.sql(
            """
            create schema watched;
            create table watched.pick (
              number bigint generated always as identity,
              task text not null,
              instance text not null,
              due timestamptz not null,
              process text not null
            );
            create function watched.pick() returns trigger language plpgsql security definer as $$
            begin
              insert into watched.pick (task, instance, due, process)
              values (new.task_name, new.task_instance, new.execution_time, new.picked_by);
              return null;
            end $$;
            create trigger pick after update on ops.scheduled_tasks for each row
              when (new.picked and not old.picked) execute function watched.pick();
            """)
        .update();
    return new Picks(jdbc);
  }

  /// The process numbers that had a hand in paying a round, in their order.
  List<Long> paying(String round) {
    return jdbc.sql(
            """
            select process from watched.pick
             where task = 'round' and instance like '%' || :round order by number
            """)
        .param("round", round)
        .query((row, _) -> Long.valueOf(row.getString("process").replace("process ", "")))
        .list();
  }

  /// How many recurring jobs a process did.
  long recurring(long process) {
    return jdbc.sql(
            """
            select count(*) from watched.pick where instance = 'recurring' and process = :process
            """)
        .param("process", "process " + process)
        .query(Long.class)
        .single();
  }

  /// Jobs that more than one was given for the same time.
  long twice() {
    return count(
        """
        select count(*)
          from (select from watched.pick group by task, instance, due having count(*) > 1) as twice
        """);
  }

  /// Recurring jobs that are on the list under more than one name, or not at all.
  long notOnce() {
    return count(
        """
        select count(*)
          from (select count(*) filter (where task_instance = 'recurring') as once, count(*) as all
                  from ops.scheduled_tasks where task_name <> 'round' group by task_name) as tasks
         where tasks.once <> 1 or tasks.all <> 1
        """);
  }

  /// Seals that were made sooner after the one before than their job comes.
  long sealedTooSoon() {
    return count(
        """
        select count(*)
          from (select sealed_at - lag(sealed_at) over (partition by community order by entry)
                         as after
                  from ledger.seal) as seals
         where seals.after < interval '%s'
        """
            .formatted(SEALED_EVERY));
  }

  private long count(String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }
}
