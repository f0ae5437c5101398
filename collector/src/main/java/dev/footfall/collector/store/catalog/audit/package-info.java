/** Who did what when, and who was not let in. */
@NullMarked
package dev.footfall.collector.store.catalog.audit;

import org.jspecify.annotations.NullMarked;
