/**
 * What people decided about groups of exceptions: whether one is resolved or muted, what they noted
 * and who did so when. A group belongs to one source; the same group elsewhere is decided there.
 */
@NullMarked
package dev.footfall.collector.store.catalog.triage;

import org.jspecify.annotations.NullMarked;
