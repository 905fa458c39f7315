/// The pages: per feature a controller and its page records; the templates mirror them. This
/// package holds what they share: forms, answers, the frame around a page, error pages.
@NullMarked
package org.commonweal.web;

import org.jspecify.annotations.NullMarked;
