/** Checks a data directory against itself: every file, every sum, every rollup. */
@NullMarked
package dev.footfall.collector.ops.verify;

import org.jspecify.annotations.NullMarked;
