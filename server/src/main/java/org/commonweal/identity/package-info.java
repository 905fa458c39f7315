/// Who is asking: people, passwords, sessions, API tokens, and each write's key.
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package org.commonweal.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
