/// Savings circles: everybody pays in the same each cycle, and each cycle one member receives it
/// all.
@ApplicationModule(
    allowedDependencies = {"kernel", "allocation", "ledger", "identity", "community", "treasury"})
@NullMarked
package org.commonweal.savings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
