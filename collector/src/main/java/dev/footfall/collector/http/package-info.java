/** Undertow without the domain: the server, bodies with limits, JSON answers and refusals. */
@NullMarked
package dev.footfall.collector.http;

import org.jspecify.annotations.NullMarked;
