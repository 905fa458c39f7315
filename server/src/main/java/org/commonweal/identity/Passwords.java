package org.commonweal.identity;

import java.time.Duration;
import java.time.InstantSource;
import org.commonweal.kernel.Checks;
import org.commonweal.kernel.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Changes passwords, and makes the one-time links to a new one.
@Service
public class Passwords {

  private static final Duration LINK_LASTS = Duration.ofHours(24);

  private final PersonStore people;
  private final ResetStore links;
  private final PasswordHashes hashes;
  private final Attempts attempts;
  private final PasswordChanges changes;
  private final Letters letters;
  private final Secrets secrets;
  private final InstantSource clock;

  Passwords(
      PersonStore people,
      ResetStore links,
      PasswordHashes hashes,
      Attempts attempts,
      PasswordChanges changes,
      Letters letters,
      Secrets secrets,
      InstantSource clock) {
    this.people = people;
    this.links = links;
    this.hashes = hashes;
    this.attempts = attempts;
    this.changes = changes;
    this.letters = letters;
    this.secrets = secrets;
    this.clock = clock;
  }

  /// Changes the caller's own password; every session but the one named ends.
  ///
  /// The attempt counts even if it is refused, so this is no transaction as a whole.
  public void change(Caller caller, String session, String current, String wanted) {
    Checks checks = new Checks();
    PasswordHashes.check(checks, "wanted", wanted);
    checks.done();
    attempts.count(Pace.PASSWORD_CHANGE, caller.getName());
    if (!hashes.matches(current, people.password(caller.person()))) {
      throw new Refused(new IdentityRefusal.WrongPassword("current"));
    }
    changes.change(caller.person(), hashes.hash(wanted), session);
  }

  /// Whether `forgot` can send anything: a mail server and the server's own address are set.
  public boolean byMail() {
    return letters.canBeSent();
  }

  /// Sends a link if somebody signs in with this e-mail. The answer is the same in any case.
  @Transactional
  public void forgot(String email, String address) {
    String account = Emails.normal(email);
    attempts.countAddress(Pace.RESET_FROM_ADDRESS, address);
    attempts.count(Pace.RESET_OF_ACCOUNT, account);
    people.byEmail(account).ifPresent(person -> letters.sendReset(person, link(person.id())));
  }

  /// A link for whoever has this e-mail, for the owner of the machine.
  @Transactional
  public OneTimeLink resetLink(String email) {
    Person person = people.byEmail(Emails.normal(email)).orElseThrow(Passwords::nobody);
    return link(person.id());
  }

  /// A link for this person. Who may make one has been asked before.
  @Transactional
  public OneTimeLink resetLink(PersonId person) {
    return link(person);
  }

  /// Whether the secret of a link still opens.
  public boolean opens(String secret) {
    return links.opens(Secrets.hash(secret), clock.instant());
  }

  /// Uses a link, once: sets the password and ends every session. Tokens stay, for the person to
  /// look through.
  public PersonId reset(String secret, String wanted, String address) {
    attempts.countAddress(Pace.RESET_USED, address);
    Checks checks = new Checks();
    PasswordHashes.check(checks, "wanted", wanted);
    checks.done();
    if (!opens(secret)) {
      throw new Refused(new IdentityRefusal.ResetLinkEnded());
    }
    return changes
        .reset(Secrets.hash(secret), hashes.hash(wanted))
        .orElseThrow(() -> new Refused(new IdentityRefusal.ResetLinkEnded()));
  }

  /// Removes links that have expired; for a clean-up job.
  public int forgetOld() {
    return links.forgetBefore(clock.instant());
  }

  private OneTimeLink link(PersonId person) {
    OneTimeLink link = new OneTimeLink(secrets.next(), clock.instant().plus(LINK_LASTS));
    links.add(Secrets.hash(link.secret()), person, link.expires());
    return link;
  }

  private static Refused nobody() {
    return new Refused(new IdentityRefusal.PersonNotFound());
  }
}
