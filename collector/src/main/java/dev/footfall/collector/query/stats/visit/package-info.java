/** How long visitors stay, and what they did in one visit. */
@NullMarked
package dev.footfall.collector.query.stats.visit;

import org.jspecify.annotations.NullMarked;
