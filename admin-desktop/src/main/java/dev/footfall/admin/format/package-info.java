/** How numbers, spans of time and dates are written. */
@NullMarked
package dev.footfall.admin.format;

import org.jspecify.annotations.NullMarked;
