/** Answers about sessions: what happened in one of them, and many in a line each. */
@NullMarked
package dev.footfall.collector.query.sessions;

import org.jspecify.annotations.NullMarked;
