/** What the library's file writer is given to work with: bytes, codec, encodings and filters. */
@NullMarked
package dev.footfall.collector.store.parquet.write;

import org.jspecify.annotations.NullMarked;
