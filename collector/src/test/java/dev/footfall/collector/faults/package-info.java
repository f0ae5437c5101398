/** What may go wrong around a collector: kills at any instant, a full disk, others at its data. */
@NullMarked
package dev.footfall.collector.faults;

import org.jspecify.annotations.NullMarked;
