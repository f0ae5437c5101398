/** The rows of the catalogue, and the copy of them all that readers see. */
@NullMarked
package dev.footfall.collector.store.catalog.entry;

import org.jspecify.annotations.NullMarked;
