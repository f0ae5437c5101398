/** Answers about exceptions: the groups of a span with what people decided, and one at length. */
@NullMarked
package dev.footfall.collector.query.exceptions;

import org.jspecify.annotations.NullMarked;
