/** What somebody has the right to ask for: that their events are forgotten. */
@NullMarked
package dev.footfall.collector.ops.privacy;

import org.jspecify.annotations.NullMarked;
