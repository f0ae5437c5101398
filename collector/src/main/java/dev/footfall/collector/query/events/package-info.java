/** Answers about custom events and pixels of one name. */
@NullMarked
package dev.footfall.collector.query.events;

import org.jspecify.annotations.NullMarked;
