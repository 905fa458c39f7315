/// The pages of offers among members and of what is asked of them.
@NullMarked
package org.commonweal.web.sharing;

import org.jspecify.annotations.NullMarked;
