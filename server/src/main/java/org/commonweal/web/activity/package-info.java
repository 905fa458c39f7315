/// Pages about what happened: the feed, notices, and reports of councils.
@NullMarked
package org.commonweal.web.activity;

import org.jspecify.annotations.NullMarked;
