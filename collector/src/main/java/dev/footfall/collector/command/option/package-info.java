/** Options and arguments that commands have in common, read and checked. */
@NullMarked
package dev.footfall.collector.command.option;

import org.jspecify.annotations.NullMarked;
