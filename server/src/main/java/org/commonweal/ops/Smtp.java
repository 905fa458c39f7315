package org.commonweal.ops;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The mail server that takes our letters, and the address they come from.
record Smtp(String host, int port, Optional<Login> login, String from) {

  private static final int SUBMISSION = 587;
  private static final int SUBMISSION_OVER_TLS = 465;
  private static final List<String> NAMES =
      List.of("SMTP_HOST", "SMTP_PORT", "SMTP_USER", "SMTP_PASSWORD", "MAIL_FROM");

  record Login(String user, String password) {

    @Override
    public String toString() {
      return "Login[" + user + "]";
    }
  }

  static Optional<Smtp> of(Variables variables) {
    if (NAMES.stream().allMatch(name -> variables.text(name).isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(
        new Smtp(
            required(variables, "SMTP_HOST"),
            variables.number("SMTP_PORT", 1, 65_535).orElse(SUBMISSION),
            login(variables),
            required(variables, "MAIL_FROM")));
  }

  private static Optional<Login> login(Variables variables) {
    if (variables.text("SMTP_USER").isEmpty() && variables.text("SMTP_PASSWORD").isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Login(required(variables, "SMTP_USER"), required(variables, "SMTP_PASSWORD")));
  }

  private static String required(Variables variables, String name) {
    return variables
        .text(name)
        .orElseThrow(() -> new StartFailure("Mail is only half set up: " + name + " is missing."));
  }

  /// What Spring's mail sender is told. With a password the connection must be encrypted.
  Map<String, Object> properties() {
    var properties = new HashMap<String, Object>();
    properties.put("spring.mail.host", host);
    properties.put("spring.mail.port", port);
    properties.put("commonweal.mail-from", from);
    properties.put("spring.mail.properties.mail.smtp.ssl.enable", port == SUBMISSION_OVER_TLS);
    properties.put("spring.mail.properties.mail.smtp.starttls.enable", port != SUBMISSION_OVER_TLS);
    properties.put("spring.mail.properties.mail.smtp.connectiontimeout", 10_000);
    properties.put("spring.mail.properties.mail.smtp.timeout", 10_000);
    login.ifPresent(login -> {
      properties.put("spring.mail.username", login.user());
      properties.put("spring.mail.password", login.password());
      properties.put("spring.mail.properties.mail.smtp.auth", true);
      properties.put(
          "spring.mail.properties.mail.smtp.starttls.required", port != SUBMISSION_OVER_TLS);
    });
    return properties;
  }
}
