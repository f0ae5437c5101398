/**
 * How a command reaches data that another process serves: that process listens on a socket for its
 * own user only, and runs the operation in place of the command, which shows what comes of it.
 */
@NullMarked
package dev.footfall.collector.ops.control;

import org.jspecify.annotations.NullMarked;
