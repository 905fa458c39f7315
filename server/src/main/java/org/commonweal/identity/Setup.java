package org.commonweal.identity;

import java.time.InstantSource;
import java.util.Optional;
import org.commonweal.kernel.Ids;
import org.commonweal.kernel.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The first start: until somebody exists, a secret printed at the start opens `/setup`, so that
/// the first visitor does not own the server.
@Service
public class Setup {

  private final SetupStore store;
  private final PersonStore persons;
  private final People people;
  private final Secrets secrets;
  private final Ids ids;
  private final InstantSource clock;

  Setup(
      SetupStore store,
      PersonStore persons,
      People people,
      Secrets secrets,
      Ids ids,
      InstantSource clock) {
    this.store = store;
    this.persons = persons;
    this.people = people;
    this.secrets = secrets;
    this.ids = ids;
    this.clock = clock;
  }

  /// Whether nobody exists yet.
  public boolean open() {
    return !persons.any();
  }

  /// A new secret for this start to print, unless somebody exists. Several instances may each print
  /// one; the first used ends all.
  @Transactional
  public Optional<String> token() {
    if (!open()) {
      return Optional.empty();
    }
    String secret = secrets.next();
    store.add(Secrets.hash(secret), clock.instant());
    return Optional.of(secret);
  }

  /// Whether the secret opens the set-up now.
  public boolean opens(String secret) {
    return open() && store.knows(Secrets.hash(secret));
  }

  /// Makes the first person, within the transaction that founds the first community. One row
  /// decides: whoever comes second waits for the first and is refused.
  @Transactional(propagation = Propagation.MANDATORY)
  public Person claim(String secret, NewPerson owner) {
    PersonId id = new PersonId(ids.next());
    if (!opens(secret) || !store.decide(id, clock.instant())) {
      throw new Refused(new IdentityRefusal.SetupClosed());
    }
    store.forgetTokens();
    return people.register(id, owner);
  }
}
