/** Reads reports. One SQL file per question, named after what it answers. */
@NullMarked
package dev.footfall.collector.query;

import org.jspecify.annotations.NullMarked;
