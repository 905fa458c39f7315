package org.commonweal.identity;

import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Sets passwords, with everything that ends because of it, in one transaction.
@Component
class PasswordChanges {

  private final PersonStore people;
  private final ResetStore links;
  private final Sessions sessions;
  private final InstantSource clock;

  PasswordChanges(PersonStore people, ResetStore links, Sessions sessions, InstantSource clock) {
    this.people = people;
    this.links = links;
    this.sessions = sessions;
    this.clock = clock;
  }

  @Transactional
  public void change(PersonId person, String hash, String session) {
    people.changePassword(person, hash);
    links.forgetOf(person);
    sessions.endOthers(person, session);
  }

  /// Uses the link of this hash, if nobody was faster.
  @Transactional
  public Optional<PersonId> reset(byte[] link, String hash) {
    Optional<PersonId> owner = links.use(link, clock.instant());
    owner.ifPresent(person -> {
      people.changePassword(person, hash);
      links.forgetOf(person);
      sessions.endAll(person);
    });
    return owner;
  }
}
