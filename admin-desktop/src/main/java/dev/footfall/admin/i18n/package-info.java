/** The words of the program. */
@NullMarked
package dev.footfall.admin.i18n;

import org.jspecify.annotations.NullMarked;
