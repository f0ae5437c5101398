/**
 * When texts are the same and when they fit a pattern. The query engine follows the same
 * definitions, which a test of the collector holds it to.
 */
@NullMarked
package dev.footfall.model.filter.match;

import org.jspecify.annotations.NullMarked;
