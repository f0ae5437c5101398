/** The time series chart: its scales, its thinning out of points and the control that draws it. */
@NullMarked
package dev.footfall.admin.ui.chart;

import org.jspecify.annotations.NullMarked;
