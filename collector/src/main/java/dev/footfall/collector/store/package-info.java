/**
 * Where events are kept. The only package that writes; it meets the rest at EventStore, where
 * events go in, and Warehouse, where questions are put.
 */
@NullMarked
package dev.footfall.collector.store;

import org.jspecify.annotations.NullMarked;
