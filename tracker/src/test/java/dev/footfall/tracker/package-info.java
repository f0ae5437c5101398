/** Checks on the bundled script that need no browser. */
@NullMarked
package dev.footfall.tracker;

import org.jspecify.annotations.NullMarked;
