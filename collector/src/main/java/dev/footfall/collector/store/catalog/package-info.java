/**
 * What the collector knows besides events: projects, sources and pixels, in one DuckDB file that
 * one thread writes and nobody waits for.
 */
@NullMarked
package dev.footfall.collector.store.catalog;

import org.jspecify.annotations.NullMarked;
