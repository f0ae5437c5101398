/**
 * Turns filters into conditions over the relation {@code event}. Texts of a filter become
 * parameters, never SQL.
 */
@NullMarked
package dev.footfall.collector.query.filter;

import org.jspecify.annotations.NullMarked;
