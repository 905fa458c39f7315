package org.commonweal.bench;

import java.util.HashMap;
import java.util.Map;
import org.commonweal.Commonweal;
import org.commonweal.ops.Database;
import org.commonweal.ops.Settings;
import org.commonweal.ops.Wiring;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/// The whole server in this process over a database of its own that ends with it.
public record Application(Scratch scratch, ConfigurableApplicationContext context)
    implements AutoCloseable {

  private static final String[] ARGUMENTS = {
    "--server.port=0", "--logging.level.root=warn", "--logging.level.com.zaxxer=error"
  };

  /// With fsync on, as people run it.
  static Application start() {
    return start(Scratch.make(), Map.of(), _ -> {});
  }

  /// With these settings besides, and prepared by `preparation` before any bean is made.
  public static Application start(
      Scratch scratch,
      Map<String, String> besides,
      ApplicationContextInitializer<GenericApplicationContext> preparation) {
    LoggingSystem.get(Application.class.getClassLoader()).beforeInitialize();
    var environment = new HashMap<String, String>(besides);
    environment.put("COMMONWEAL_HOME", scratch.path().toString());
    environment.put("COMMONWEAL_PROGRAMS", Scratch.programs().toString());
    Settings settings = Settings.read(environment);
    Database database = Database.open(settings.database());
    var application = new SpringApplication(Commonweal.class);
    application.setBannerMode(Banner.Mode.OFF);
    application.addInitializers(new Wiring(settings, database), preparation);
    return new Application(scratch, application.run(ARGUMENTS));
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
    scratch.close();
  }
}
