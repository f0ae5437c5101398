/** What went wrong and what helps: in place of a screen, above one, or beside a field. */
@NullMarked
package dev.footfall.admin.ui.notice;

import org.jspecify.annotations.NullMarked;
