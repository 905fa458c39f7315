/// A server for groups that pool things and share them out fairly; each direct sub-package is a
/// module.
@NullMarked
package org.commonweal;

import org.jspecify.annotations.NullMarked;
