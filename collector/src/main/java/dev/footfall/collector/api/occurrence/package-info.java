/** Single things over HTTP: events of a name, groups of exceptions, sessions, releases. */
@NullMarked
package dev.footfall.collector.api.occurrence;

import org.jspecify.annotations.NullMarked;
