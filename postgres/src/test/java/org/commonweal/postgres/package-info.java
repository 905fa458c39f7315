@NullMarked
package org.commonweal.postgres;

import org.jspecify.annotations.NullMarked;
