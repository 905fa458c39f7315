/// The pages of the catalogue and of needs.
@NullMarked
package org.commonweal.web.items;

import org.jspecify.annotations.NullMarked;
