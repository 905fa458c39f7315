/// The pages of rounds: the wizard with its preview, the receipt, and why somebody got an amount.
@NullMarked
package org.commonweal.web.rounds;

import org.jspecify.annotations.NullMarked;
