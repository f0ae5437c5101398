/**
 * What keeps the files in order: old ones go, damaged ones are set aside, replaced and stray ones
 * are deleted, and what somebody may ask to be forgotten is.
 */
@NullMarked
package dev.footfall.collector.store.cold.upkeep;

import org.jspecify.annotations.NullMarked;
