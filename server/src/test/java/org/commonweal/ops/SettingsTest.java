package org.commonweal.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.commonweal.postgres.Login;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

  private static final String THROWAWAY = "7,2025-11-15T09:00:00Z";

  @TempDir Path home;

  @Test
  void needsNone() {
    Settings settings = Settings.read(Map.of());
    assertThat(settings.home()).isEqualTo(Path.of("var").toAbsolutePath());
    assertThat(settings.database()).isInstanceOf(DatabaseSource.Embedded.class);
    assertThat(settings.properties()).doesNotContainKey("spring.mail.host");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "COMMONWEAL_HOEM | x | COMMONWEAL_HOEM is not a setting",
        "PORT | http | PORT is \"http\"; expected a number from 1 to 65535.",
        "PORT | 70000 | PORT is \"70000\"",
        "PUBLIC_URL | ftp://x | PUBLIC_URL is \"ftp://x\"; expected an address",
        "PUBLIC_URL | https://x/path | PUBLIC_URL is",
        "PUBLIC_URL | https:// | PUBLIC_URL is",
        "SMTP_HOST | mail.example.org | MAIL_FROM is missing",
        "MAIL_FROM | us@example.org | SMTP_HOST is missing",
        "LOG_FORMAT | xml | LOG_FORMAT is \"xml\"",
        "DATABASE_URL | mysql://host/db | DATABASE_URL cannot be read",
        "DATABASE_URL | postgres://host/db | DATABASE_URL cannot be read",
        "DATABASE_URL | jdbc:postgresql://host/db | DATABASE_URL cannot be read",
        "DATABASE_OWNER_URL | postgres://u:p@host/db | without DATABASE_URL",
        "COMMONWEAL_THROWAWAY | yes | expected a seed and a time",
      })
  void namesWhatIsWrong(String name, String value, String sentence) {
    assertThatThrownBy(() -> Settings.read(Map.of(name, value)))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining(sentence);
  }

  @Test
  void refusesHalfOfASignInToMail() {
    assertThatThrownBy(() ->
            Settings.read(
                Map.of("SMTP_HOST", "mail", "MAIL_FROM", "us@example.org", "SMTP_USER", "us")))
        .hasMessage("Mail is only half set up: SMTP_PASSWORD is missing.");
  }

  @Test
  void readsBothFormsOfADatabaseAddress() {
    var expected = new DatabaseUrl("jdbc:postgresql://db:6432/c?ssl=true", new Login("u", "p&ß"));
    assertThat(DatabaseUrl.parse("X", "postgres://u:p%26%C3%9F@db:6432/c?ssl=true"))
        .isEqualTo(expected);
    assertThat(
            DatabaseUrl.parse(
                "X", "jdbc:postgresql://db:6432/c?user=u&password=p%26%C3%9F&ssl=true"))
        .isEqualTo(expected);
  }

  @Test
  void asksForSecureCookiesBehindHttps() {
    Settings settings = Settings.read(Map.of("PUBLIC_URL", "https://commons.example.org/"));
    assertThat(settings.properties())
        .containsEntry("commonweal.public-url", "https://commons.example.org")
        .containsEntry("server.forward-headers-strategy", "native")
        .containsEntry("server.servlet.session.cookie.secure", true);
  }

  @Test
  void runsAThrowawayInItsOwnDirectoryOnly() throws Exception {
    assertThatThrownBy(() -> Settings.read(throwaway(Map.of())))
        .hasMessageContaining("is not an empty directory with the file \"throwaway\" in it");
    Files.createFile(home.resolve(Throwaway.MARKER));
    assertThat(Settings.read(throwaway(Map.of())).throwaway()).isPresent();
    assertThatThrownBy(() -> Settings.read(throwaway(Map.of("DATABASE_URL", "postgres://u:p@h/d"))))
        .hasMessageContaining("does not go with DATABASE_URL");
    Files.createFile(home.resolve("members"));
    assertThatThrownBy(() -> Settings.read(throwaway(Map.of()))).isInstanceOf(StartFailure.class);
  }

  private Map<String, String> throwaway(Map<String, String> more) {
    var environment = new HashMap<>(more);
    environment.put("COMMONWEAL_HOME", home.toString());
    environment.put("COMMONWEAL_THROWAWAY", THROWAWAY);
    return environment;
  }
}
