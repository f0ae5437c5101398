/** The dashboard: every number of a period, all of them as of one instant. */
@NullMarked
package dev.footfall.collector.query.stats;

import org.jspecify.annotations.NullMarked;
