/** The only way off the UI thread and back onto it. */
@NullMarked
package dev.footfall.admin.task;

import org.jspecify.annotations.NullMarked;
