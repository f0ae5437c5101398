/** What administrators may ask about the collector and about themselves. */
@NullMarked
package dev.footfall.collector.api.instance;

import org.jspecify.annotations.NullMarked;
