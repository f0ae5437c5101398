/** Who is let in: a real collector, real issuers, and those who would like to be one. */
@NullMarked
package dev.footfall.collector.access;

import org.jspecify.annotations.NullMarked;
