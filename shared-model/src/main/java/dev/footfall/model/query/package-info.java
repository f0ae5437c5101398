/** The words of a question: which span of time, in which steps. */
@NullMarked
package dev.footfall.model.query;

import org.jspecify.annotations.NullMarked;
