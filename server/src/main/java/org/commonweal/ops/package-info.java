/// Running the server: settings, database, start, clock and chance, health, the machine's own door.
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "postgres",
      "allocation",
      "ledger",
      "identity",
      "community",
      "items",
      "sharing",
      "rounds",
      "commons"
    })
@NullMarked
package org.commonweal.ops;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
