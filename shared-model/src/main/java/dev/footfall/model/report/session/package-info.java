/** One visit of one tab: what the API says about it, in short and at length. */
@NullMarked
package dev.footfall.model.report.session;

import org.jspecify.annotations.NullMarked;
