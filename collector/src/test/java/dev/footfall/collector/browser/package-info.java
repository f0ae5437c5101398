/** Drives the beacon in real browsers, against a recorder and against the built collector. */
@NullMarked
package dev.footfall.collector.browser;

import org.jspecify.annotations.NullMarked;
