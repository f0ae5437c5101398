/**
 * How the texts of a configuration are read: durations, addresses, network blocks, URLs and places
 * in the environment. Pure functions; nothing here looks up a name or opens a connection.
 */
@NullMarked
package dev.footfall.collector.config.value;

import org.jspecify.annotations.NullMarked;
