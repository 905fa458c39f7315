/// Statements for people: accounts, members and pools, goods and money alike, with the names of
/// everything in them, for whoever may see them. Has no rows of its own.
@ApplicationModule(allowedDependencies = {"kernel", "ledger", "identity", "community", "language"})
@NullMarked
package org.commonweal.statements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
