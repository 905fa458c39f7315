package org.commonweal;

import org.commonweal.ops.Wiring;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/// Puts the test database under a test's server.
final class TestWiring implements ApplicationContextInitializer<GenericApplicationContext> {

  @Override
  public void initialize(GenericApplicationContext context) {
    new Wiring(TestDatabase.settings(), TestDatabase.database()).initialize(context);
  }
}
