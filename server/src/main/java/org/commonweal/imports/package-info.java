/// Files of members, needs and contributions, as spreadsheets write them: read line by line,
/// checked by the commands that would write the same by hand, and written whole or not at all.
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "ledger",
      "identity",
      "community",
      "items",
      "sharing",
      "commons",
      "language"
    })
@NullMarked
package org.commonweal.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
