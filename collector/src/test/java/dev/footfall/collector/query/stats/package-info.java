/** Statistics against a plain reading of their definitions, over lists of events. */
@NullMarked
package dev.footfall.collector.query.stats;

import org.jspecify.annotations.NullMarked;
