/** Holds what was read against a set of fields, and tells its author what does not fit. */
@NullMarked
package dev.footfall.model.filter.check;

import org.jspecify.annotations.NullMarked;
