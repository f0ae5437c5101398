/** Counts where no script runs: a picture in a mail or a document. */
@NullMarked
package dev.footfall.collector.track.pixel;

import org.jspecify.annotations.NullMarked;
