package org.commonweal.identity;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Locks a kept answer with the key it was asked under (AES-256-GCM): it may hold a new token or an
/// invitation, of which the database keeps hashes only.
///
/// The nonce is constant because every lock closes one answer.
final class OnceLock {

  private static final int EXTRA_BYTES = 16;

  private static final int NONCE_BYTES = 12;

  private OnceLock() {}

  static byte[] close(OnceKey key, byte[] answer) {
    return turn(Cipher.ENCRYPT_MODE, key, answer);
  }

  static byte[] open(OnceKey key, byte[] closed) {
    return turn(Cipher.DECRYPT_MODE, key, closed);
  }

  private static byte[] turn(int mode, OnceKey key, byte[] content) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      var nonce = new GCMParameterSpec(EXTRA_BYTES * Byte.SIZE, new byte[NONCE_BYTES]);
      cipher.init(mode, new SecretKeySpec(key.lock(), "AES"), nonce);
      return cipher.doFinal(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a kept answer cannot be opened or closed", e);
    }
  }
}
