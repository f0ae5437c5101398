/** Which sources belong to which project, as filters and reports need it. */
@NullMarked
package dev.footfall.collector.query.ownership;

import org.jspecify.annotations.NullMarked;
