/// The only way value moves: accounts, journals of legs, statements, verification. Takes an author
/// and authorises nothing.
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package org.commonweal.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
