/**
 * Tells which event files may hold a key, from the Bloom filters in them and without reading an
 * event: what a filter says of a key lies in 32 bytes.
 */
@NullMarked
package dev.footfall.collector.store.parquet.lookup;

import org.jspecify.annotations.NullMarked;
