package org.commonweal.ops;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// Hands what was made before Spring to Spring: the settings and the open database.
public record Wiring(Settings settings, Database database)
    implements ApplicationContextInitializer<GenericApplicationContext> {

  @Override
  public void initialize(GenericApplicationContext context) {
    context
        .getEnvironment()
        .getPropertySources()
        .addLast(new MapPropertySource("settings", settings.properties()));
    context.registerBean(Settings.class, () -> settings);
    context.registerBean(Database.class, () -> database);
  }
}
