/**
 * Everything the collector can be told: read once, checked as a whole, refused with every reason at
 * once.
 */
@NullMarked
package dev.footfall.collector.config;

import org.jspecify.annotations.NullMarked;
