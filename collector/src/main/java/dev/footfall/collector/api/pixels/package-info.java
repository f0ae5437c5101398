/** What administrators may ask and change about pixels. */
@NullMarked
package dev.footfall.collector.api.pixels;

import org.jspecify.annotations.NullMarked;
