@NullMarked
package org.commonweal.ops;

import org.jspecify.annotations.NullMarked;
