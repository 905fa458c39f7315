@NullMarked
package org.commonweal.community;

import org.jspecify.annotations.NullMarked;
