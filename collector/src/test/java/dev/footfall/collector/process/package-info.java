/** Runs the built collector as its own process, the way an operator does. */
@NullMarked
package dev.footfall.collector.process;

import org.jspecify.annotations.NullMarked;
