@NullMarked
package org.commonweal;

import org.jspecify.annotations.NullMarked;
