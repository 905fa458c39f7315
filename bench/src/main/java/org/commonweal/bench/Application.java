package org.commonweal.bench;

import java.util.Map;
import org.commonweal.Commonweal;
import org.commonweal.ops.Database;
import org.commonweal.ops.Settings;
import org.commonweal.ops.Wiring;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/// The whole server in this process, with fsync on, over a database of its own that ends with it.
record Application(Scratch scratch, ConfigurableApplicationContext context)
    implements AutoCloseable {

  static Application start() {
    Scratch scratch = Scratch.make();
    Settings settings =
        Settings.read(
            Map.of(
                "COMMONWEAL_HOME", scratch.path().toString(),
                "COMMONWEAL_PROGRAMS", Scratch.programs().toString()));
    Database database = Database.open(settings.database());
    var application = new SpringApplication(Commonweal.class);
    application.setBannerMode(Banner.Mode.OFF);
    application.addInitializers(new Wiring(settings, database));
    return new Application(
        scratch, application.run("--server.port=0", "--logging.level.root=warn"));
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
    scratch.close();
  }
}
