/// Who belongs together and who may do what: communities, members, roles, councils, trust.
@ApplicationModule(allowedDependencies = {"kernel", "identity"})
@NullMarked
package org.commonweal.community;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
