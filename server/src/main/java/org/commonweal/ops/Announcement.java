package org.commonweal.ops;

import java.io.IOException;
import java.util.Optional;
import org.commonweal.identity.Setup;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells people and the command line where the server is, once it answers.
@Component
class Announcement {

  private final Settings settings;
  private final MachineToken token;
  private final Setup setup;

  Announcement(Settings settings, MachineToken token, Setup setup) {
    this.settings = settings;
    this.token = token;
    this.setup = setup;
  }

  @EventListener
  void ready(ApplicationReadyEvent event) throws IOException {
    String port =
        event.getApplicationContext().getEnvironment().getRequiredProperty("local.server.port");
    String local = "http://localhost:" + port;
    Optional<String> secret = setup.token();
    new ServerFile(settings.home()).write(local, token, secret);
    System.out.println("Commonweal is ready: " + address(local));
    secret.ifPresent(it -> System.out.println("Set it up: " + address(local) + path(it)));
  }

  /// Where the first person becomes the owner.
  private static String path(String secret) {
    return "/setup?token=" + secret;
  }

  private String address(String local) {
    return settings.publicUrl().map(url -> url.value().toString()).orElse(local);
  }

  @EventListener
  void closed(ContextClosedEvent event) throws IOException {
    new ServerFile(settings.home()).delete();
  }
}
