/** The dashboard, from the wire to one call and back. */
@NullMarked
package dev.footfall.collector.api.stats;

import org.jspecify.annotations.NullMarked;
