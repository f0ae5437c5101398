/**
 * Opens a data directory in the right order, and closes it in the other: the store's own wiring.
 */
@NullMarked
package dev.footfall.collector.ops.storage;

import org.jspecify.annotations.NullMarked;
