/** How questions see hot and cold events as one relation. */
@NullMarked
package dev.footfall.collector.store.reading;

import org.jspecify.annotations.NullMarked;
