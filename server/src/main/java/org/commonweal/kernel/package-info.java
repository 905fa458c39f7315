/// Shared words of every module: units and quantities, ids, refusals, slices. No Spring, no I/O.
@NullMarked
package org.commonweal.kernel;

import org.jspecify.annotations.NullMarked;
