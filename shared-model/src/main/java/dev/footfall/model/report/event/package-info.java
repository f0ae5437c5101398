/** Custom events and pixels of one name: what the API says about them. */
@NullMarked
package dev.footfall.model.report.event;

import org.jspecify.annotations.NullMarked;
