@NullMarked
package org.commonweal.imports;

import org.jspecify.annotations.NullMarked;
