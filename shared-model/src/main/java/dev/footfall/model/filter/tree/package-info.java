/** What a filter is once it has been read: expressions, operators, functions and values. */
@NullMarked
package dev.footfall.model.filter.tree;

import org.jspecify.annotations.NullMarked;
