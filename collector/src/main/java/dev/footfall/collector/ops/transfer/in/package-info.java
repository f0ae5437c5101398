/** Reads events that come from another collector, one by one, and tells what had no place here. */
@NullMarked
package dev.footfall.collector.ops.transfer.in;

import org.jspecify.annotations.NullMarked;
