/** Access tokens for scripts, and the log of who did what. */
@NullMarked
package dev.footfall.model.access;

import org.jspecify.annotations.NullMarked;
