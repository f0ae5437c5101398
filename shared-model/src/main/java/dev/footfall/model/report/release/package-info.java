/** Versions of applications and sites: what the API says about them. */
@NullMarked
package dev.footfall.model.report.release;

import org.jspecify.annotations.NullMarked;
