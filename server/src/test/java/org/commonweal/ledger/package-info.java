/// What the ledger promises, against a real PostgreSQL.
@NullMarked
package org.commonweal.ledger;

import org.jspecify.annotations.NullMarked;
