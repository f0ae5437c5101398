/**
 * Copies of a data directory: a folder that is brought up to date file by file, or one archive.
 * What is hot is turned into files first, so that a backup is nothing but a catalogue and event
 * files.
 */
@NullMarked
package dev.footfall.collector.ops.backup;

import org.jspecify.annotations.NullMarked;
