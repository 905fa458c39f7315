package org.commonweal.savings;

import java.time.Instant;
import java.time.InstantSource;
import org.commonweal.commons.Village;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/// Lets the moments come at which members of circles are reminded.
@Component
public class Reminders {

  private final Ring ring;
  private final ReminderStore store;
  private final ApplicationEventPublisher events;
  private final PlatformTransactionManager transactions;

  Reminders(
      Ring ring,
      ReminderStore store,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions) {
    this.ring = ring;
    this.store = store;
    this.events = events;
    this.transactions = transactions;
  }

  public Ring.Around circle() {
    return ring.running(2, Late.FEE, "200");
  }

  public Instant due(Ring.Around around) {
    return ring.due(around, 0);
  }

  public Instant dayBefore(Ring.Around around) {
    return due(around).atZone(ring.circle(around).terms().zone()).minusDays(1).toInstant();
  }

  public void pay(Ring.Around around, Village.Neighbour who) {
    ring.payAt(due(around).minusSeconds(1), around, who, 0);
  }

  public void pauseAt(Instant now, Ring.Around around) {
    ring.pauseAt(now, around);
  }

  public void resumeAt(Instant now, Ring.Around around) {
    ring.resumeAt(now, around);
  }

  public void at(Instant now) {
    new Reminding(store, events, transactions, InstantSource.fixed(now)).remindAll();
  }
}
