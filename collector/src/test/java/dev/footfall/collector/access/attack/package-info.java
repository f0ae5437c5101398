/** The attack table: tokens that somebody made up, stole or bent, against a real collector. */
@NullMarked
package dev.footfall.collector.access.attack;

import org.jspecify.annotations.NullMarked;
