/// Pages of pots and shared expenses: what everybody has in them, what was spent, who owes whom.
@NullMarked
package org.commonweal.web.pots;

import org.jspecify.annotations.NullMarked;
