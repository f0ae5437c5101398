/** Managing a real collector over HTTP, the way the desktop does. */
@NullMarked
package dev.footfall.collector.manage;

import org.jspecify.annotations.NullMarked;
