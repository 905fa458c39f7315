/// A home for money: currencies, outside places and their counts, wallets, and what moves between
/// them.
@ApplicationModule(allowedDependencies = {"kernel", "ledger", "identity", "community"})
@NullMarked
package org.commonweal.treasury;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
