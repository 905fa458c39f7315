/// The command line: what a person at a terminal, or a script, asks of a running server. Everything
/// goes through the API.
@NullMarked
package org.commonweal.cli;

import org.jspecify.annotations.NullMarked;
