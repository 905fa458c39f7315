@NullMarked
package org.commonweal.web;

import org.jspecify.annotations.NullMarked;
