/** What a verified token says of whoever carries it. */
@NullMarked
package dev.footfall.collector.auth.claim;

import org.jspecify.annotations.NullMarked;
