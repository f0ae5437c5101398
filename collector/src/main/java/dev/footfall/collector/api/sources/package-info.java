/** What administrators may ask and change about sources. */
@NullMarked
package dev.footfall.collector.api.sources;

import org.jspecify.annotations.NullMarked;
