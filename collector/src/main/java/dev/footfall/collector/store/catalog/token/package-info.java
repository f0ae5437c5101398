/** Access tokens of people's scripts, as hashes. */
@NullMarked
package dev.footfall.collector.store.catalog.token;

import org.jspecify.annotations.NullMarked;
