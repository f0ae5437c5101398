/**
 * Moves events out of a store, and into it: what lies between its files and those of a transfer.
 */
@NullMarked
package dev.footfall.collector.ops.transfer.stored;

import org.jspecify.annotations.NullMarked;
