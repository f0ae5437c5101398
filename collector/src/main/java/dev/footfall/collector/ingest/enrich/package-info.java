/** Pure functions that derive what is kept from what a request says. */
@NullMarked
package dev.footfall.collector.ingest.enrich;

import org.jspecify.annotations.NullMarked;
