/**
 * Many events of one kind, looked at from all sides: the few columns that count are taken once into
 * a table of the connection, and every part of the answer is counted there.
 */
@NullMarked
package dev.footfall.collector.query.occurrence;

import org.jspecify.annotations.NullMarked;
