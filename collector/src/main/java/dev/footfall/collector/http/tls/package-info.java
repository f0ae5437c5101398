/**
 * TLS in the collector itself: a certificate and its key from PEM files, the listener that presents
 * them, and the thread that takes up new ones while it listens.
 */
@NullMarked
package dev.footfall.collector.http.tls;

import org.jspecify.annotations.NullMarked;
