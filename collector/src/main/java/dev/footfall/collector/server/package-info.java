/**
 * The collector, wired: what exists, which path leads where, and what answers before all is open.
 */
@NullMarked
package dev.footfall.collector.server;

import org.jspecify.annotations.NullMarked;
