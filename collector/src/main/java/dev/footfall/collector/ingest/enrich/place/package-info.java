/** Where in the world a visitor is, told from the time zone and languages of the browser alone. */
@NullMarked
package dev.footfall.collector.ingest.enrich.place;

import org.jspecify.annotations.NullMarked;
