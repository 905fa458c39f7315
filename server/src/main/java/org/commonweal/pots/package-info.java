/// Pots and shared expenses: money that members set aside for what a group spends, what some paid
/// for all, and who owes whom since then.
@ApplicationModule(
    allowedDependencies = {"kernel", "allocation", "ledger", "identity", "community", "treasury"})
@NullMarked
package org.commonweal.pots;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
