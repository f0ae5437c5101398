/**
 * The collector: takes beacons, keeps them, answers questions. Here are its commands, its wiring
 * and its route table.
 */
@NullMarked
package dev.footfall.collector;

import org.jspecify.annotations.NullMarked;
