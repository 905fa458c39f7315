/// Reward pools: a part of what members deposit is collected, and shared out on its day among all
/// who are active then.
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "allocation",
      "ledger",
      "identity",
      "community",
      "treasury",
      "rounds"
    })
@NullMarked
package org.commonweal.rewards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
