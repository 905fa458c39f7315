@NullMarked
package org.commonweal.allocation;

import org.jspecify.annotations.NullMarked;
