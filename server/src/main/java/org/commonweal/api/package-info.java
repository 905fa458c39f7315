/// The REST API under `/api/v1`: one endpoint class per noun with its JSON records inside, and the
/// problem details that refusals become. Decides nothing: every command is a service's.
@NullMarked
package org.commonweal.api;

import org.jspecify.annotations.NullMarked;
