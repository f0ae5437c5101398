/** Certificates that fit and that do not, and a thread that watches over them. */
@NullMarked
package dev.footfall.collector.http.tls;

import org.jspecify.annotations.NullMarked;
