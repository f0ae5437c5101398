/** A copy of the hot segments in the query engine's memory, at most a second behind. */
@NullMarked
package dev.footfall.collector.store.mirror;

import org.jspecify.annotations.NullMarked;
