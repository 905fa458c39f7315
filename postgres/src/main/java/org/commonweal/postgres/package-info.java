/// A PostgreSQL server that lives and dies with this process.
@NullMarked
package org.commonweal.postgres;

import org.jspecify.annotations.NullMarked;
