/** How one invented visit goes: who comes, from where, what is looked at and what breaks. */
@NullMarked
package dev.footfall.collector.ops.demo.visit;

import org.jspecify.annotations.NullMarked;
