/// Pages that show statements of accounts, members and pools.
@NullMarked
package org.commonweal.web.statements;

import org.jspecify.annotations.NullMarked;
