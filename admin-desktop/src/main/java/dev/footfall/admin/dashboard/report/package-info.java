/** What the collector's numbers mean on the dashboard, before anything is drawn. */
@NullMarked
package dev.footfall.admin.dashboard.report;

import org.jspecify.annotations.NullMarked;
