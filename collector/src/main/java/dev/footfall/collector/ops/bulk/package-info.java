/** Writes many events into a data directory at once, without a server. */
@NullMarked
package dev.footfall.collector.ops.bulk;

import org.jspecify.annotations.NullMarked;
