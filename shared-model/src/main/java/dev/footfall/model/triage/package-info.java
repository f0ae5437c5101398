/** What people decide about groups of exceptions, and how they say so. */
@NullMarked
package dev.footfall.model.triage;

import org.jspecify.annotations.NullMarked;
