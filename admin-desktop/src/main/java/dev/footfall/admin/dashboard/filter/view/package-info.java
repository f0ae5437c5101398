/** The bar above the dashboard: the filter as chips, its form, and its text. */
@NullMarked
package dev.footfall.admin.dashboard.filter.view;

import org.jspecify.annotations.NullMarked;
