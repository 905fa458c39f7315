/// Pure maths of sharing out, and the only place that divides. Every amount comes with its reason.
@NullMarked
package org.commonweal.allocation;

import org.jspecify.annotations.NullMarked;
