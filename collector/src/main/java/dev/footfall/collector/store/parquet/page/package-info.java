/**
 * The bytes of a Parquet file, without a thought for events. Writing goes through parquet-hadoop's
 * file writer; reading does not go through its reader, which cannot be set up without Hadoop and
 * believes every length that a damaged file states.
 */
@NullMarked
package dev.footfall.collector.store.parquet.page;

import org.jspecify.annotations.NullMarked;
