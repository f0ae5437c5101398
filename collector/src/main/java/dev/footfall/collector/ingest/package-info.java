/**
 * Turns beacons into events: decides what is kept and fills in what the request implies. Nothing
 * here waits for a disk or a network, and nothing personal leaves it.
 */
@NullMarked
package dev.footfall.collector.ingest;

import org.jspecify.annotations.NullMarked;
