/** Finds out what a filter says about one set of values. */
@NullMarked
package dev.footfall.model.filter.evaluate;

import org.jspecify.annotations.NullMarked;
