/** Reads stacks as the engines and runtimes print them. */
@NullMarked
package dev.footfall.collector.ingest.fingerprint.stack;

import org.jspecify.annotations.NullMarked;
