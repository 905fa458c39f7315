/// The catalogue of what a community counts, and who needs how much of it.
@ApplicationModule(allowedDependencies = {"kernel", "identity", "community"})
@NullMarked
package org.commonweal.items;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
