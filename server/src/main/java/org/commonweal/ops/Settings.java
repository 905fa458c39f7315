package org.commonweal.ops;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.commonweal.postgres.Durability;
import org.commonweal.postgres.Place;

/// Everything that can be set from outside, read and checked before anything is started.
public record Settings(
    Path home,
    DatabaseSource database,
    OptionalInt port,
    Optional<PublicUrl> publicUrl,
    Optional<Smtp> smtp,
    Optional<String> metricsToken,
    LogFormat logFormat,
    Optional<Throwaway> throwaway) {

  /// Reads the environment; a [StartFailure] names the first variable that is wrong.
  public static Settings read(Map<String, String> environment) {
    var variables = new Variables(environment);
    variables.refuseUnknown();
    Path home = Path.of(variables.text("COMMONWEAL_HOME").orElse("var")).toAbsolutePath();
    return new Settings(
        home,
        DatabaseSource.of(variables, place(variables, home)),
        variables.number("PORT", 1, 65_535),
        variables.text("PUBLIC_URL").map(PublicUrl::parse),
        Smtp.of(variables),
        variables.text("METRICS_TOKEN"),
        LogFormat.of(variables),
        Throwaway.of(variables, home));
  }

  /// A throwaway's rows need not survive a power cut.
  private static Place place(Variables variables, Path home) {
    Path programs =
        variables.text("COMMONWEAL_PROGRAMS").map(Path::of).orElse(home.resolve("programs"));
    boolean throwaway = variables.text("COMMONWEAL_THROWAWAY").isPresent();
    return new Place(
        home.resolve("postgres"), programs, throwaway ? Durability.FORGETFUL : Durability.DURABLE);
  }

  /// What Spring is told because of the settings.
  Map<String, Object> properties() {
    var properties = new HashMap<String, Object>();
    properties.put("logging.file.name", home.resolve("log/commonweal.log").toString());
    properties.putAll(logFormat.properties());
    publicUrl.ifPresent(url -> {
      properties.put("commonweal.public-url", url.value().toString());
      properties.put("server.forward-headers-strategy", "native");
      properties.put("server.servlet.session.cookie.secure", url.secure());
    });
    smtp.ifPresent(mail -> properties.putAll(mail.properties()));
    throwaway.ifPresent(_ -> properties.put("commonweal.throwaway", true));
    return properties;
  }
}
