/** Questions to a collector over HTTP, and every way in which they can fail. */
@NullMarked
package dev.footfall.admin.client;

import org.jspecify.annotations.NullMarked;
