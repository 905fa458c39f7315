/// Offers and requests among members and councils, and the books of offers and shares: who had what
/// to give, and who received what. Like the ledger, the books authorise nothing; whoever writes
/// into them has asked before.
@ApplicationModule(allowedDependencies = {"kernel", "identity", "ledger", "community", "items"})
@NullMarked
package org.commonweal.sharing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
