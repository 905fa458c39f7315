/// Pages of the treasury: what there is, what moves, where it is kept.
@NullMarked
package org.commonweal.web.treasury;

import org.jspecify.annotations.NullMarked;
