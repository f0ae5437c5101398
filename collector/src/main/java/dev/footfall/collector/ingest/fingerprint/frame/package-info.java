/** One frame of a stack: which function of which file, and whose code it is. */
@NullMarked
package dev.footfall.collector.ingest.fingerprint.frame;

import org.jspecify.annotations.NullMarked;
