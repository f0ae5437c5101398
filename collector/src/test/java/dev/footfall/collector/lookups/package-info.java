/** Proof that the collector talks to nobody it was not told about. */
package dev.footfall.collector.lookups;
