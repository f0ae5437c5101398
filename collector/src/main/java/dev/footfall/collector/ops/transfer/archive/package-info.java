/**
 * Reads the archive of the server that this one takes over from: Parquet files by day, and
 * listings.
 */
@NullMarked
package dev.footfall.collector.ops.transfer.archive;

import org.jspecify.annotations.NullMarked;
