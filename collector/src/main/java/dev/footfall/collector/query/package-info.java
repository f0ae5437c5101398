/**
 * Reads reports. One SQL file per question, named after what it answers. Here is only who may ask
 * how much; what is asked lies in the packages below.
 */
@NullMarked
package dev.footfall.collector.query;

import org.jspecify.annotations.NullMarked;
