/// Who belongs together and who may do what: communities, members, roles, councils, trust.
@NullMarked
package org.commonweal.community;

import org.jspecify.annotations.NullMarked;
