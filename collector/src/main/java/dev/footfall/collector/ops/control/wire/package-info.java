/** What a command and the serving process say to each other: JSON, a line for each thing said. */
@NullMarked
package dev.footfall.collector.ops.control.wire;

import org.jspecify.annotations.NullMarked;
