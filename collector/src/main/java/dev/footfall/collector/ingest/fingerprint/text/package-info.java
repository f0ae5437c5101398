/** Takes out of a text what differs between two reports of one fault. */
@NullMarked
package dev.footfall.collector.ingest.fingerprint.text;

import org.jspecify.annotations.NullMarked;
