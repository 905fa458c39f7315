package org.commonweal.ops;

import java.net.URI;
import java.net.URISyntaxException;

/// The address under which people reach the server, when a proxy stands in front of it.
public record PublicUrl(URI value) {

  static PublicUrl parse(String text) {
    try {
      URI uri = new URI(text.replaceFirst("/$", ""));
      if (isWeb(uri) && isWhole(uri)) {
        return new PublicUrl(uri);
      }
    } catch (URISyntaxException _) {
      // said below
    }
    throw new StartFailure(
        "PUBLIC_URL is \"%s\"; expected an address such as https://commons.example.org."
            .formatted(text));
  }

  private static boolean isWeb(URI uri) {
    return "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
  }

  private static boolean isWhole(URI uri) {
    return uri.getHost() != null
        && uri.getRawPath().isEmpty()
        && uri.getRawQuery() == null
        && uri.getRawFragment() == null
        && uri.getRawUserInfo() == null;
  }

  boolean secure() {
    return "https".equals(value.getScheme());
  }
}
