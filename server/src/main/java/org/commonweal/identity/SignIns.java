package org.commonweal.identity;

import java.util.Optional;
import org.commonweal.kernel.Checks;
import org.commonweal.kernel.Refused;
import org.springframework.stereotype.Service;

/// Checks e-mail and password. The answer never says which was wrong, nor does its delay.
@Service
public class SignIns {

  private final PersonStore store;
  private final PasswordHashes hashes;
  private final Attempts attempts;

  SignIns(PersonStore store, PasswordHashes hashes, Attempts attempts) {
    this.store = store;
    this.hashes = hashes;
    this.attempts = attempts;
  }

  /// Who this is; the attempt counts for the account and for the network address it came from.
  public Caller check(String email, String password, String address) {
    String account = Emails.normal(email);
    attempts.countAddress(Pace.SIGN_IN_FROM_ADDRESS, address);
    attempts.count(Pace.SIGN_IN_OF_ACCOUNT, account);
    Optional<Credential> credential =
        Checks.storable(account) ? store.credential(account) : Optional.empty();
    if (!hashes.matches(password, credential.map(Credential::hash))) {
      throw new Refused(new IdentityRefusal.WrongSignIn());
    }
    attempts.forget(Pace.SIGN_IN_OF_ACCOUNT, account);
    return new Caller(credential.orElseThrow().person(), Scope.WRITE);
  }
}
