/// Pages of savings circles: founding one, joining, the lot, paying in and out.
@NullMarked
package org.commonweal.web.savings;

import org.jspecify.annotations.NullMarked;
