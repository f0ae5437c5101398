/**
 * What kind of client a User-Agent names. The text itself goes no further: neither stored nor
 * logged.
 */
@NullMarked
package dev.footfall.collector.ingest.enrich.agent;

import org.jspecify.annotations.NullMarked;
