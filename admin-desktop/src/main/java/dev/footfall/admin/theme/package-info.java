/** Light and dark. */
@NullMarked
package dev.footfall.admin.theme;

import org.jspecify.annotations.NullMarked;
