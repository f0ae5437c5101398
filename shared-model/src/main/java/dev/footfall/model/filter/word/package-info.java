/** How words of the language are spelled: names, texts in quotes, numbers, symbols. */
@NullMarked
package dev.footfall.model.filter.word;

import org.jspecify.annotations.NullMarked;
