/// The pages of communities: their members, councils, invitations, settings and checks.
@NullMarked
package org.commonweal.web.community;

import org.jspecify.annotations.NullMarked;
