/** What a collector says about itself and about whoever asks. */
@NullMarked
package dev.footfall.model.instance;

import org.jspecify.annotations.NullMarked;
