/// The only way value moves: accounts, journals of legs, statements, verification. Takes an author
/// and authorises nothing.
@NullMarked
package org.commonweal.ledger;

import org.jspecify.annotations.NullMarked;
