/** The authenticated door: what administrators may ask. */
@NullMarked
package dev.footfall.collector.api;

import org.jspecify.annotations.NullMarked;
