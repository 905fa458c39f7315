package org.commonweal.ops;

import java.io.IOException;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells people and the command line where the server is, once it answers.
@Component
class Announcement {

  private final Settings settings;
  private final MachineToken token;

  Announcement(Settings settings, MachineToken token) {
    this.settings = settings;
    this.token = token;
  }

  @EventListener
  void ready(ApplicationReadyEvent event) throws IOException {
    String port =
        event.getApplicationContext().getEnvironment().getRequiredProperty("local.server.port");
    String local = "http://localhost:" + port;
    new ServerFile(settings.home()).write(local, token);
    System.out.println("Commonweal is ready: " + address(local));
  }

  private String address(String local) {
    return settings.publicUrl().map(url -> url.value().toString()).orElse(local);
  }

  @EventListener
  void closed(ContextClosedEvent event) throws IOException {
    new ServerFile(settings.home()).delete();
  }
}
