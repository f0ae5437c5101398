/**
 * Files of events in Parquet: how an event becomes a row and a row an event again. Any tool that
 * reads Parquet reads these files; which of them make up the data is decided elsewhere.
 */
@NullMarked
package dev.footfall.collector.store.parquet;

import org.jspecify.annotations.NullMarked;
