/// Pages of reward pools: where they are, deposits to them, and what was shared out.
@NullMarked
package org.commonweal.web.rewards;

import org.jspecify.annotations.NullMarked;
