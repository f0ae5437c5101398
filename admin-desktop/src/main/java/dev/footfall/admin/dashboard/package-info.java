/** The dashboard: totals, their course over time, and what they consist of. */
@NullMarked
package dev.footfall.admin.dashboard;

import org.jspecify.annotations.NullMarked;
