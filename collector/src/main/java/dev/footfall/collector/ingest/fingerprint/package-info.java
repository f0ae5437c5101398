/** Files failures: decides which reports tell of the same fault, and says why. */
@NullMarked
package dev.footfall.collector.ingest.fingerprint;

import org.jspecify.annotations.NullMarked;
