/**
 * The administrator's program: its command line and the one place where its parts are put together.
 */
@NullMarked
package dev.footfall.admin;

import org.jspecify.annotations.NullMarked;
