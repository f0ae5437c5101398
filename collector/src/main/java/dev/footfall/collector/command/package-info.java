/** What may be typed behind {@code footfall}, and what a serving or a working command needs. */
@NullMarked
package dev.footfall.collector.command;

import org.jspecify.annotations.NullMarked;
