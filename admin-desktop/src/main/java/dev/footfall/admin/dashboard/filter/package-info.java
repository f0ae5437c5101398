/** How the filter of the dashboard is edited, before anything is drawn. */
@NullMarked
package dev.footfall.admin.dashboard.filter;

import org.jspecify.annotations.NullMarked;
