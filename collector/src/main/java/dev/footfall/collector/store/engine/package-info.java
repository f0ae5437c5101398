/**
 * The one DuckDB instance of a data directory: memory for the mirror, the catalogue's file and the
 * event files, so that one question reaches them all, and nothing outside.
 */
@NullMarked
package dev.footfall.collector.store.engine;

import org.jspecify.annotations.NullMarked;
