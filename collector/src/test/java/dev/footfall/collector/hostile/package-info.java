/** What no browser sends: the collector answers it, keeps none of it, and goes on serving. */
@NullMarked
package dev.footfall.collector.hostile;

import org.jspecify.annotations.NullMarked;
