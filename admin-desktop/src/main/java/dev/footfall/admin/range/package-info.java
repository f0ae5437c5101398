/** Which span of time the reports are about. */
@NullMarked
package dev.footfall.admin.range;

import org.jspecify.annotations.NullMarked;
