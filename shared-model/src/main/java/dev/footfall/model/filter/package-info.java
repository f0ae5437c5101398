/**
 * The filter language, in which an operator says who may ask and an analyst says which events
 * count. A {@link dev.footfall.model.filter.Filter} is read from text and printed again; what its
 * names mean is given from outside, by a set of fields.
 */
@NullMarked
package dev.footfall.model.filter;

import org.jspecify.annotations.NullMarked;
