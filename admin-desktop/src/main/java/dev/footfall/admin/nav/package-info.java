/** The window's frame, and which screen stands in it. */
@NullMarked
package dev.footfall.admin.nav;

import org.jspecify.annotations.NullMarked;
