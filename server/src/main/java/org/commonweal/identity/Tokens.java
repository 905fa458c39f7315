package org.commonweal.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.commonweal.kernel.Checks;
import org.commonweal.kernel.Ids;
import org.commonweal.kernel.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The API tokens of people: `cw_` and random text, of which only the hash is kept.
@Service
public class Tokens {

  public static final int MOST_DAYS = 365;

  private static final String PREFIX = "cw_";
  private static final int MOST = 50;
  private static final int LONGEST = 100;

  /// How exact "last used" is; so a busy token is one write a minute.
  private static final Duration GRAIN = Duration.ofMinutes(1);

  private final TokenStore store;
  private final Secrets secrets;
  private final Ids ids;
  private final InstantSource clock;

  Tokens(TokenStore store, Secrets secrets, Ids ids, InstantSource clock) {
    this.store = store;
    this.secrets = secrets;
    this.ids = ids;
    this.clock = clock;
  }

  /// Makes a token that ends after `days`, 1 to 365.
  @Transactional
  public IssuedToken issue(Caller caller, String name, Scope scope, int days) {
    requireWrite(caller);
    Checks checks = new Checks();
    String checked = checks.name("name", name);
    checks.range("days", days, 1, MOST_DAYS);
    checks.done();
    if (list(caller).size() >= MOST) {
      throw new Refused(new TokenRefusal.TooManyTokens(MOST));
    }
    Instant now = clock.instant();
    Instant expires = now.plus(days, ChronoUnit.DAYS);
    Token token =
        new Token(new TokenId(ids.next()), checked, scope, now, expires, Optional.empty());
    String secret = PREFIX + secrets.next();
    store.add(caller.person(), token, Secrets.hash(secret));
    return new IssuedToken(token, secret);
  }

  /// The caller's own tokens, newest first.
  public List<Token> list(Caller caller) {
    return store.of(caller.person(), MOST);
  }

  @Transactional
  public void revoke(Caller caller, TokenId token) {
    requireWrite(caller);
    if (!store.remove(caller.person(), token)) {
      throw new Refused(new TokenRefusal.TokenNotFound());
    }
  }

  /// Who shows this secret, if it is a token that has not ended.
  public Optional<Caller> authenticate(String secret) {
    if (!secret.startsWith(PREFIX) || secret.length() > LONGEST) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    return store.find(Secrets.hash(secret), now).map(use -> used(use, now));
  }

  private Caller used(TokenStore.Use use, Instant now) {
    if (use.before().filter(before -> before.plus(GRAIN).isAfter(now)).isEmpty()) {
      store.used(use.id(), now);
    }
    return use.caller();
  }

  private static void requireWrite(Caller caller) {
    if (caller.scope() == Scope.READ) {
      throw new Refused(new TokenRefusal.ReadOnlyToken());
    }
  }
}
