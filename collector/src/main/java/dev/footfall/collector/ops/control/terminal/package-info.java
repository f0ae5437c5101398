/** What an operator sees of an operation: its lines, and how far it has come. */
@NullMarked
package dev.footfall.collector.ops.control.terminal;

import org.jspecify.annotations.NullMarked;
