/** What tests of questions have in common. */
@NullMarked
package dev.footfall.collector.query;

import org.jspecify.annotations.NullMarked;
