/// The pages of people: sign-in, a new password, their profile and tokens, the first start.
@NullMarked
package org.commonweal.web.account;

import org.jspecify.annotations.NullMarked;
