/** The one JSON set-up that both programs use. */
@NullMarked
package dev.footfall.model.json;

import org.jspecify.annotations.NullMarked;
