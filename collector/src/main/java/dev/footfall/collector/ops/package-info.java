/** What an operator watches. */
@NullMarked
package dev.footfall.collector.ops;

import org.jspecify.annotations.NullMarked;
