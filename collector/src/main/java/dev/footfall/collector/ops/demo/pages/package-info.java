/** A small web site to visit, so that a newcomer sees a visit of their own arrive. */
@NullMarked
package dev.footfall.collector.ops.demo.pages;

import org.jspecify.annotations.NullMarked;
