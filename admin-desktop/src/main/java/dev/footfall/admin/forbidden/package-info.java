/** What stands in the place of a screen that somebody may not see. */
@NullMarked
package dev.footfall.admin.forbidden;

import org.jspecify.annotations.NullMarked;
