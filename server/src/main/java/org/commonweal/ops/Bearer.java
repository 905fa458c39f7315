package org.commonweal.ops;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/// Who stands at the machine's door: the address the request came from, and the token it shows.
record Bearer(HttpServletRequest request) {

  private static final String SCHEME = "Bearer ";

  Optional<String> token() {
    return Optional.ofNullable(request.getHeader("Authorization"))
        .filter(header -> header.startsWith(SCHEME))
        .map(header -> header.substring(SCHEME.length()));
  }

  boolean onThisMachine() {
    try {
      return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
    } catch (UnknownHostException _) {
      return false;
    }
  }
}
