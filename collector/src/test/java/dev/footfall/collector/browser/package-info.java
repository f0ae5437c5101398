/** Drives the beacon in a real Chromium, against a recorder and against the built collector. */
@NullMarked
package dev.footfall.collector.browser;

import org.jspecify.annotations.NullMarked;
