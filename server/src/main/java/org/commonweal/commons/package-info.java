/// Commons pools: goods in from producers, out by need, confirmed and given by a council.
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "allocation",
      "ledger",
      "identity",
      "community",
      "items",
      "sharing",
      "rounds"
    })
@NullMarked
package org.commonweal.commons;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
