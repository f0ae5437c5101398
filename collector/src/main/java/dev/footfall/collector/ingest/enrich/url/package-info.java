/** Addresses, read the way browsers read them: the WHATWG URL standard, as far as it is kept. */
@NullMarked
package dev.footfall.collector.ingest.enrich.url;

import org.jspecify.annotations.NullMarked;
