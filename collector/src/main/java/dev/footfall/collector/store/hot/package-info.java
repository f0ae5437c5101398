/**
 * The first place of every event: segments that survive a kill at any instant, written by one
 * thread.
 */
@NullMarked
package dev.footfall.collector.store.hot;

import org.jspecify.annotations.NullMarked;
