/** Pictures of screens, made without a display. */
@NullMarked
package dev.footfall.admin.picture;

import org.jspecify.annotations.NullMarked;
