/**
 * Invented traffic: the demonstration's six sites, and benchmark data of any size. The same plan
 * and the same instant give the same events, in the order of time and never in the future.
 */
@NullMarked
package dev.footfall.collector.ops.demo;

import org.jspecify.annotations.NullMarked;
