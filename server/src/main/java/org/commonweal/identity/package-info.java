/// Who is asking: people, passwords, sessions, API tokens, and each write's key.
@NullMarked
package org.commonweal.identity;

import org.jspecify.annotations.NullMarked;
