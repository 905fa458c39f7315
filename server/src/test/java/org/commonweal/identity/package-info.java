@NullMarked
package org.commonweal.identity;

import org.jspecify.annotations.NullMarked;
