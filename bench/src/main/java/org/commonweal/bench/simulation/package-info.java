/// Random work on the whole product with faults, predicted by a model: one seed replays it all.
@NullMarked
package org.commonweal.bench.simulation;

import org.jspecify.annotations.NullMarked;
