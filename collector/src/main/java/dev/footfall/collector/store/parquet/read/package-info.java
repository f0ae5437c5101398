/**
 * Reads the columns of a Parquet file, without a thought for events. It does so without the
 * library's own file reader, which cannot be set up without Hadoop and believes every length that a
 * damaged file states.
 */
@NullMarked
package dev.footfall.collector.store.parquet.read;

import org.jspecify.annotations.NullMarked;
