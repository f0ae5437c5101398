/** What the program remembers between two starts. */
@NullMarked
package dev.footfall.admin.settings;

import org.jspecify.annotations.NullMarked;
