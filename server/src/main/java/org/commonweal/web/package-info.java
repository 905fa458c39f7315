/// The pages: per feature a controller and its page records; the templates mirror them. This
/// package holds what they share: forms, answers, the frame around a page, error pages.
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
package org.commonweal.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
