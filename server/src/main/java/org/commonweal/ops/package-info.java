/// Running the server: settings, database, start, clock and chance, health, the machine's own door.
@NullMarked
package org.commonweal.ops;

import org.jspecify.annotations.NullMarked;
