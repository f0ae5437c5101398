/** The door for reports of exceptions. */
@NullMarked
package dev.footfall.collector.track.exception;

import org.jspecify.annotations.NullMarked;
