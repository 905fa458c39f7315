/// What happened, for people: the feed of a community, each member's notices and letters, and the
/// reports of councils. Listens to what the others publish within their transactions and decides
/// nothing.
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "ledger",
      "identity",
      "community",
      "items",
      "sharing",
      "rounds",
      "commons",
      "treasury",
      "savings",
      "statements",
      "language"
    })
@NullMarked
package org.commonweal.activity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
