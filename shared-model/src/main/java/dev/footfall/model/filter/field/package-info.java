/** Which names a filter may use, and what may be asked of each: what an editor offers. */
@NullMarked
package dev.footfall.model.filter.field;

import org.jspecify.annotations.NullMarked;
