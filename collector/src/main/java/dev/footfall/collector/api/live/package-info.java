/** What happens just now over HTTP: once, or again and again as server-sent events. */
@NullMarked
package dev.footfall.collector.api.live;

import org.jspecify.annotations.NullMarked;
