/** The answers of the collector's API, field for field as they travel in JSON. */
@NullMarked
package dev.footfall.model.report;

import org.jspecify.annotations.NullMarked;
