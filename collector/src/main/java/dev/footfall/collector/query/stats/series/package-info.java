/** What happened when: a period cut into steps, in a time zone. */
@NullMarked
package dev.footfall.collector.query.stats.series;

import org.jspecify.annotations.NullMarked;
