/** Writes events for other programs, and for an import elsewhere. */
@NullMarked
package dev.footfall.collector.ops.transfer.out;

import org.jspecify.annotations.NullMarked;
