@NullMarked
package org.commonweal.commons;

import org.jspecify.annotations.NullMarked;
