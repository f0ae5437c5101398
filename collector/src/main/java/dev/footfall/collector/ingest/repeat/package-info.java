/** Keeps what was sent twice from being counted twice. */
@NullMarked
package dev.footfall.collector.ingest.repeat;

import org.jspecify.annotations.NullMarked;
