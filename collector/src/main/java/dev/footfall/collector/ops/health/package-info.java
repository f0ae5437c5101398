/** Tells a load balancer or a supervisor whether this collector can do its work. */
@NullMarked
package dev.footfall.collector.ops.health;

import org.jspecify.annotations.NullMarked;
