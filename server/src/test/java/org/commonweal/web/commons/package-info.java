@NullMarked
package org.commonweal.web.commons;

import org.jspecify.annotations.NullMarked;
