/**
 * How a change is asked for over HTTP, whatever it is about: bodies, and the answer once the change
 * is committed.
 */
@NullMarked
package dev.footfall.collector.api.change;

import org.jspecify.annotations.NullMarked;
