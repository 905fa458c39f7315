/// The sentences: refusals and reasons as texts, numbers and dates as people write them, per
/// language. Facts come in, prose goes out; nobody else writes prose about facts.
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
      "commons"
    })
@NullMarked
package org.commonweal.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
