/**
 * What one request for statistics is about: the span, the filter, and what may be counted ahead.
 */
@NullMarked
package dev.footfall.collector.query.stats.scope;

import org.jspecify.annotations.NullMarked;
