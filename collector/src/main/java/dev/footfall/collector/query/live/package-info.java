/** Answers about what happens just now. */
@NullMarked
package dev.footfall.collector.query.live;

import org.jspecify.annotations.NullMarked;
