package org.commonweal.identity;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.commonweal.kernel.Checks;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Argon2id hashes of passwords, a few at a time: each takes 16 MB.
@Component
class PasswordHashes {

  static final int LEAST = 10;
  static final int MOST = 200;

  private final PasswordEncoder argon2 = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
  private final Semaphore places = new Semaphore(Runtime.getRuntime().availableProcessors());
  private final String nobodys = hash("the password of nobody");

  /// Notes a password of the wrong length in `checks`. There are no rules of composition.
  static void check(Checks checks, String field, String password) {
    int length = password.codePointCount(0, password.length());
    if (length < LEAST || length > MOST) {
      checks.add(new IdentityRefusal.PasswordLength(field, LEAST, MOST));
    }
  }

  String hash(String password) {
    places.acquireUninterruptibly();
    try {
      return String.valueOf(argon2.encode(password));
    } finally {
      places.release();
    }
  }

  /// Whether the password belongs to the hash. Takes as long when there is no hash.
  boolean matches(String password, Optional<String> hash) {
    if (password.length() > 2 * MOST) {
      return false;
    }
    places.acquireUninterruptibly();
    try {
      return argon2.matches(password, hash.orElse(nobodys)) && hash.isPresent();
    } finally {
      places.release();
    }
  }
}
