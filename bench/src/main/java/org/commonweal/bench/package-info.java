/// Programs that measure: run by hand, nothing in production depends on them.
@NullMarked
package org.commonweal.bench;

import org.jspecify.annotations.NullMarked;
