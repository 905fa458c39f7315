package org.commonweal.identity;

import java.time.InstantSource;
import org.commonweal.kernel.Checks;
import org.commonweal.kernel.Ids;
import org.commonweal.kernel.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Everybody who signs in here.
@Service
public class People {

  private final PersonStore store;
  private final PasswordHashes hashes;
  private final Ids ids;
  private final InstantSource clock;
  private final ApplicationEventPublisher events;

  People(
      PersonStore store,
      PasswordHashes hashes,
      Ids ids,
      InstantSource clock,
      ApplicationEventPublisher events) {
    this.store = store;
    this.hashes = hashes;
    this.ids = ids;
    this.clock = clock;
    this.events = events;
  }

  /// Makes a person. Whoever calls this has found a reason to: an invitation, or the first start.
  @Transactional
  public Person register(NewPerson asked) {
    return register(new PersonId(ids.next()), asked);
  }

  Person register(PersonId id, NewPerson asked) {
    Checks checks = new Checks();
    String name = checks.name("name", asked.name());
    String email = Emails.read(checks, "email", asked.email());
    PasswordHashes.check(checks, "password", asked.password());
    checks.done();
    Person person = new Person(id, name, email);
    if (!store.add(person, hashes.hash(asked.password()), clock.instant())) {
      throw new Refused(new IdentityRefusal.EmailTaken("email"));
    }
    return person;
  }

  public Person me(Caller caller) {
    return store
        .one(caller.person())
        .orElseThrow(() -> new Refused(new IdentityRefusal.PersonNotFound()));
  }

  @Transactional
  public void rename(Caller caller, String name) {
    Checks checks = new Checks();
    String checked = checks.name("name", name);
    checks.done();
    store.rename(caller.person(), checked);
    events.publishEvent(new PersonRenamed(caller.person(), checked));
  }
}
