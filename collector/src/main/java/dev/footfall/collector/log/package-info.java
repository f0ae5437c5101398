/** Sets up what the collector says while it runs. */
@NullMarked
package dev.footfall.collector.log;

import org.jspecify.annotations.NullMarked;
