/// One giving-out from plan to shares, for whoever brings a recipe. Like the ledger, rounds
/// authorise nothing; the kind of pool that brings the recipe asks before.
@ApplicationModule(
    allowedDependencies = {"kernel", "allocation", "ledger", "identity", "community"})
@NullMarked
package org.commonweal.rounds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
