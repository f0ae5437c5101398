/** Exceptions by group: what the API says about them. */
@NullMarked
package dev.footfall.model.report.failure;

import org.jspecify.annotations.NullMarked;
