/// The sentences: refusals and reasons as texts, numbers and dates as people write them, per
/// language. Facts come in, prose goes out; nobody else writes prose about facts.
@NullMarked
package org.commonweal.language;

import org.jspecify.annotations.NullMarked;
