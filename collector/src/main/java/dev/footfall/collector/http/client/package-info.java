/** Who is asking, by address, and how often one address may: nothing of it is stored or logged. */
@NullMarked
package dev.footfall.collector.http.client;

import org.jspecify.annotations.NullMarked;
