/**
 * Changes that people make to projects, sources and pixels: what they may be called, what goes with
 * what, and who was faster.
 */
@NullMarked
package dev.footfall.collector.store.catalog.manage;

import org.jspecify.annotations.NullMarked;
