package org.commonweal.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.webjars.WebJarVersionLocator;

/// The style sheets, scripts and pictures of every page. Their addresses change with their content,
/// so browsers may keep them for a year.
public final class Assets {

  static final String OWN = "/static/assets/";
  static final String HTMX =
      "/META-INF/resources/webjars/htmx.org/"
          + new WebJarVersionLocator().version("htmx.org")
          + "/dist/";

  private static final int VERSION_DIGITS = 10;
  private static final List<String> FILES =
      List.of(
          OWN + "pico.css",
          OWN + "app.css",
          OWN + "app.js",
          OWN + "mark.svg",
          HTMX + "htmx.min.js");

  private final Map<String, String> addresses =
      FILES.stream().collect(Collectors.toUnmodifiableMap(Assets::name, Assets::address));

  /// The address of a file such as `app.css`.
  public String of(String name) {
    return Objects.requireNonNull(addresses.get(name), name);
  }

  private static String name(String file) {
    return file.replaceAll(".*/", "");
  }

  private static String address(String file) {
    return "/assets/" + name(file) + "?v=" + version(file);
  }

  private static String version(String file) {
    try (InputStream content = new ClassPathResource(file).getInputStream()) {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
      return HexFormat.of().formatHex(hash).substring(0, VERSION_DIGITS);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("asset: " + file, unreadable);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
