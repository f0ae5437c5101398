/** What an operator may ask of a store that is open, wherever he asks. */
@NullMarked
package dev.footfall.collector.operation;

import org.jspecify.annotations.NullMarked;
