/**
 * What administrators arrange: projects, the sources and pixels in them, and how to change them.
 */
@NullMarked
package dev.footfall.model.site;

import org.jspecify.annotations.NullMarked;
