/**
 * Where the points of a chart lie: scales, the thinning out, and what they are made of; no nodes.
 */
@NullMarked
package dev.footfall.admin.ui.chart.scale;

import org.jspecify.annotations.NullMarked;
