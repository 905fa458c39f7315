@NullMarked
package org.commonweal.api;

import org.jspecify.annotations.NullMarked;
