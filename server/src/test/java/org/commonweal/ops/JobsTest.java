package org.commonweal.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.commonweal.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class JobsTest {

  private final String name = "test-" + UUID.randomUUID();
  private final Queue<String> done = new ConcurrentLinkedQueue<>();
  private final SchedulerClient schedule = Jobs.schedule(TestDatabase.application());
  private final TransactionTemplate transaction =
      new TransactionTemplate(new JdbcTransactionManager(TestDatabase.application()));
  private final Task<Void> task = Tasks.oneTime(name).execute((job, _) -> done.add(job.getId()));

  @Test
  void doesEachTaskOnceOnTwoInstances() throws Exception {
    List<String> wanted = IntStream.range(0, 100).mapToObj(Integer::toString).toList();
    wanted.forEach(this::put);
    Jobs here = jobs(InstantSource.system(), task);
    Jobs there = jobs(InstantSource.system(), task);

    here.start();
    there.start();

    await(() -> waiting() == 0);
    here.stop();
    there.stop();
    assertThat(done).containsExactlyInAnyOrderElementsOf(wanted);
  }

  @Test
  void doesOnlyWhatWasCommitted() throws Exception {
    transaction.executeWithoutResult(status -> {
      put("taken back");
      status.setRollbackOnly();
    });
    transaction.executeWithoutResult(_ -> put("meant"));
    Jobs jobs = jobs(InstantSource.system(), task);

    jobs.start();

    await(() -> waiting() == 0);
    jobs.stop();
    assertThat(done).containsExactly("meant");
  }

  @Test
  void followsTheClockOfTheApplication() throws Exception {
    var clock = new HandClock(Instant.parse("2025-11-15T09:00:00Z"));
    schedule.scheduleIfNotExists(instance("tomorrow"), clock.instant().plus(Duration.ofDays(1)));
    schedule.scheduleIfNotExists(instance("today"), clock.instant());
    Jobs jobs = jobs(clock, task);

    jobs.start();

    await(() -> doneBy(clock, "today"));
    assertThat(done).doesNotContain("tomorrow");
    clock.move(clock.instant().plus(Duration.ofDays(1)));
    await(() -> doneBy(clock, "tomorrow"));
    jobs.stop();
  }

  /// A stranger may have been without its own tasks for a year when it finds one it does not know.
  @Test
  void keepsOnTheListWhatItDoesNotKnow() {
    Task<Void> other =
        Tasks.oneTime(name + " of others").execute((job, _) -> done.add(job.getId()));
    schedule.scheduleIfNotExists(instance("a year ago"), Instant.now().minus(Duration.ofDays(365)));
    Jobs stranger = jobs(InstantSource.system(), other);
    for (String id : List.of("a", "b", "c", "d", "e", "f", "g", "h")) {
      schedule.scheduleIfNotExists(other.instance(id), Instant.now());
      stranger.start();
      await(() -> done.contains(id));
      stranger.stop();
    }

    assertThat(waiting()).isOne();
  }

  /// While a clock stands, nobody looks a second time at what a stranger had for a moment.
  private boolean doneBy(HandClock clock, String id) {
    clock.move(clock.instant().plusSeconds(1));
    return done.contains(id);
  }

  @Test
  void letsATaskEndBeforeItStops() throws Exception {
    var begun = new CountDownLatch(1);
    Task<Void> slow =
        Tasks.oneTime(name)
            .execute((job, _) -> {
              begun.countDown();
              pause(1_000);
              done.add(job.getId());
            });
    put("slow");
    Jobs jobs = jobs(InstantSource.system(), slow);
    jobs.start();
    begun.await();

    jobs.stop();

    assertThat(done).containsExactly("slow");
    assertThat(jobs.isRunning()).isFalse();
  }

  @Test
  void goesOnAfterAStop() throws Exception {
    Jobs jobs = jobs(InstantSource.system(), task);
    jobs.start();
    jobs.stop();
    put("later");

    jobs.start();

    await(() -> done.contains("later"));
    jobs.stop();
  }

  private Jobs jobs(InstantSource clock, Task<?> task) {
    return new Jobs(TestDatabase.application(), clock, List.of(task));
  }

  private void put(String id) {
    schedule.scheduleIfNotExists(instance(id), Instant.now());
  }

  private TaskInstance<Void> instance(String id) {
    return new TaskInstance<>(name, id);
  }

  private long waiting() {
    return TestDatabase.jdbc()
        .sql("select count(*) from ops.scheduled_tasks where task_name = :name")
        .param("name", name)
        .query(Long.class)
        .single();
  }

  private static void await(BooleanSupplier condition) {
    for (int i = 0; i < 600 && !condition.getAsBoolean(); i++) {
      pause(50);
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
