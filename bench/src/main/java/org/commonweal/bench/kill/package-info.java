/// Kills processes under load and counts what they promised against what is there.
@NullMarked
package org.commonweal.bench.kill;

import org.jspecify.annotations.NullMarked;
