/** Where visits come from, as a host and a group of hosts. */
@NullMarked
package dev.footfall.collector.ingest.enrich.referrer;

import org.jspecify.annotations.NullMarked;
