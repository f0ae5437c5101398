/** What happens just now: what the API says about it. */
@NullMarked
package dev.footfall.model.report.live;

import org.jspecify.annotations.NullMarked;
