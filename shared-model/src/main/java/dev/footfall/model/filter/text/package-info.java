/** Reads expressions from words and writes them again; what one writes, the other reads back. */
@NullMarked
package dev.footfall.model.filter.text;

import org.jspecify.annotations.NullMarked;
