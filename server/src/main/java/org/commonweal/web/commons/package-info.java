/// The pages of commons pools: what comes in, what is there, what goes out.
@NullMarked
package org.commonweal.web.commons;

import org.jspecify.annotations.NullMarked;
