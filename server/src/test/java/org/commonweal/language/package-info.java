@NullMarked
package org.commonweal.language;

import org.jspecify.annotations.NullMarked;
