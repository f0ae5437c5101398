/**
 * How events become files and files become fewer: compaction of sealed segments, merging of a day's
 * small files, loading in bulk. Each writes whole files first, makes them visible in one step, and
 * deletes what they replace last.
 */
@NullMarked
package dev.footfall.collector.store.cold;

import org.jspecify.annotations.NullMarked;
