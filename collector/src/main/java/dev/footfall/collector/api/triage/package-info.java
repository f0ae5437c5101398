/** How administrators decide about groups of exceptions, one or many at once. */
@NullMarked
package dev.footfall.collector.api.triage;

import org.jspecify.annotations.NullMarked;
