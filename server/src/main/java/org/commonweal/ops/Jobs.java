package org.commonweal.ops;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.OnStartup;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/// Does the work that waits for its time: the tasks that modules bring, each due one once, however
/// many instances share the database.
///
/// What is due follows the application's clock. An instance that was killed in the middle of a task
/// is found out when its heartbeat is missed, and another one does the task again; so a task may be
/// done twice, and what it does must be the same as done once.
@Component
final class Jobs implements SmartLifecycle {

  private static final String TABLE = "ops.scheduled_tasks";
  private static final int THREADS = 8;
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
  private static final Duration HEARTBEAT_EVERY = Duration.ofSeconds(2);
  private static final int HEARTBEATS_MISSED = 5;
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  /// What this server does not know, another version of it may have put on the list.
  private static final Duration KEEP_UNKNOWN = Duration.ofDays(100 * 365);

  private final DataSource dataSource;
  private final InstantSource clock;
  private final List<Task<?>> tasks;
  private volatile Optional<Scheduler> running = Optional.empty();

  Jobs(DataSource dataSource, InstantSource clock, List<Task<?>> tasks) {
    this.dataSource = dataSource;
    this.clock = clock;
    this.tasks = List.copyOf(tasks);
  }

  /// A scheduler that was stopped cannot be started again, so each start has its own.
  private Scheduler scheduler() {
    return Scheduler.create(dataSource, waiting(tasks))
        .startTasks(starting(tasks))
        .tableName(TABLE)
        .clock(clock::instant)
        .schedulerName(new SchedulerName.Fixed("process " + ProcessHandle.current().pid()))
        .pollUsingLockAndFetch(0.5, 1)
        .pollingInterval(LOOK_EVERY)
        .heartbeatInterval(HEARTBEAT_EVERY)
        .missedHeartbeatsLimit(HEARTBEATS_MISSED)
        .threads(THREADS)
        .shutdownMaxWait(PATIENCE)
        .deleteUnresolvedAfter(KEEP_UNKNOWN)
        .build();
  }

  /// Those that somebody else puts on the list.
  private static List<Task<?>> waiting(List<Task<?>> tasks) {
    return tasks.stream().filter(task -> !(task instanceof OnStartup)).toList();
  }

  /// Those that put themselves on it, such as recurring ones.
  @SuppressWarnings("unchecked") // the library wants them as both types at once
  private static <T extends Task<?> & OnStartup> List<T> starting(List<Task<?>> tasks) {
    return tasks.stream().filter(OnStartup.class::isInstance).map(task -> (T) task).toList();
  }

  /// Puts work on the list, in the caller's transaction if there is one: then it is done only if
  /// that commits.
  @Bean
  static SchedulerClient schedule(DataSource dataSource) {
    return SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
        .tableName(TABLE)
        .build();
  }

  @Override
  public void start() {
    Scheduler started = scheduler();
    started.start();
    running = Optional.of(started);
  }

  /// Waits for the tasks at work, which see that the end has come.
  @Override
  public void stop() {
    running.ifPresent(Scheduler::stop);
    running = Optional.empty();
  }

  @Override
  public boolean isRunning() {
    return running.isPresent();
  }
}
