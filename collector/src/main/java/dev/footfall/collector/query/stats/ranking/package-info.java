/** What a period is broken down by: keys and how often each occurs, the most frequent first. */
@NullMarked
package dev.footfall.collector.query.stats.ranking;

import org.jspecify.annotations.NullMarked;
