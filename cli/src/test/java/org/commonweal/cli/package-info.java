@NullMarked
package org.commonweal.cli;

import org.jspecify.annotations.NullMarked;
