/**
 * Which event files make up the data: one immutable list at a time, changed in one transaction of
 * the catalogue, which is the one point where cold data becomes visible or ceases to be.
 */
@NullMarked
package dev.footfall.collector.store.manifest;

import org.jspecify.annotations.NullMarked;
