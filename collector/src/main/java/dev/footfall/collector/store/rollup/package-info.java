/**
 * Counts by hour, day and month, kept beside the manifest and changed in its transactions, so that
 * a question about a year need not read a year of events. They hold exactly what the event files in
 * use hold, never what is hot.
 */
@NullMarked
package dev.footfall.collector.store.rollup;

import org.jspecify.annotations.NullMarked;
