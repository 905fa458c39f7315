/// The pages that import files of members, needs and contributions.
@NullMarked
package org.commonweal.web.imports;

import org.jspecify.annotations.NullMarked;
