/** Controls that know no feature. */
@NullMarked
package dev.footfall.admin.ui;

import org.jspecify.annotations.NullMarked;
