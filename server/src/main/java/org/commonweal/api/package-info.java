/// The REST API under `/api/v1`: one endpoint class per noun with its JSON records inside, and the
/// problem details that refusals become. Decides nothing: every command is a service's.
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "allocation",
      "ledger",
      "identity",
      "community",
      "items",
      "sharing",
      "rounds",
      "commons",
      "activity",
      "treasury",
      "savings",
      "rewards",
      "pots",
      "imports",
      "statements",
      "language",
      "ops"
    })
@NullMarked
package org.commonweal.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
