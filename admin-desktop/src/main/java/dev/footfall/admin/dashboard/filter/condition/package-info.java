/** Filters as a person puts them together: conditions, known values, completions. */
@NullMarked
package dev.footfall.admin.dashboard.filter.condition;

import org.jspecify.annotations.NullMarked;
