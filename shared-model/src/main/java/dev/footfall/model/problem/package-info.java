/** How the collector says no. */
@NullMarked
package dev.footfall.model.problem;

import org.jspecify.annotations.NullMarked;
