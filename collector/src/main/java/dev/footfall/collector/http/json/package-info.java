/** Bodies of JSON as they are read from whoever sends them: strictly, and never at much cost. */
@NullMarked
package dev.footfall.collector.http.json;

import org.jspecify.annotations.NullMarked;
