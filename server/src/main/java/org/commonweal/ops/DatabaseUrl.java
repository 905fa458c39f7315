package org.commonweal.ops;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.util.List;
import java.util.stream.Collectors;
import org.commonweal.postgres.Login;

/// Where a PostgreSQL is and who signs in there: the JDBC address without user and password.
public record DatabaseUrl(String jdbc, Login login) {

  /// Reads `postgres://user:password@host:port/database?option=value` and the form of JDBC.
  static DatabaseUrl parse(String variable, String text) {
    if (text.startsWith("jdbc:postgresql:")) {
      return fromJdbc(variable, text);
    }
    if (text.startsWith("postgres://") || text.startsWith("postgresql://")) {
      return fromUri(variable, text);
    }
    throw misread(variable);
  }

  private static DatabaseUrl fromJdbc(String variable, String text) {
    int question = text.indexOf('?');
    if (question < 0) {
      throw misread(variable);
    }
    List<String> options = List.of(text.substring(question + 1).split("&", -1));
    var login = new Login(option(options, "user="), option(options, "password="));
    String others =
        options.stream()
            .filter(option -> !option.startsWith("user=") && !option.startsWith("password="))
            .collect(Collectors.joining("&"));
    if (login.user().isEmpty()) {
      throw misread(variable);
    }
    return new DatabaseUrl(text.substring(0, question) + "?" + others, login);
  }

  private static String option(List<String> options, String prefix) {
    return options.stream()
        .filter(option -> option.startsWith(prefix))
        .map(option -> decoded(option.substring(prefix.length())))
        .findFirst()
        .orElse("");
  }

  private static DatabaseUrl fromUri(String variable, String text) {
    try {
      URI uri = new URI(text);
      if (uri.getHost() == null || uri.getRawUserInfo() == null) {
        throw misread(variable);
      }
      String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
      String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
      String jdbc = "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query;
      return new DatabaseUrl(jdbc, login(uri.getRawUserInfo()));
    } catch (URISyntaxException _) {
      throw misread(variable);
    }
  }

  private static Login login(String userInfo) {
    int colon = userInfo.indexOf(':');
    String user = colon < 0 ? userInfo : userInfo.substring(0, colon);
    String password = colon < 0 ? "" : userInfo.substring(colon + 1);
    return new Login(decoded(user), decoded(password));
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
  }

  private static StartFailure misread(String variable) {
    return new StartFailure(
        variable
            + " cannot be read; expected postgres://user:password@host:5432/database"
            + " or jdbc:postgresql://host:5432/database?user=...&password=... .");
  }
}
