/** The dashboard's parts: cards, chart and breakdowns. */
@NullMarked
package dev.footfall.admin.dashboard.panel;

import org.jspecify.annotations.NullMarked;
