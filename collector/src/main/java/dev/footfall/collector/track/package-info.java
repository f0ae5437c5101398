/** The untrusted door: what web pages may load and report. */
@NullMarked
package dev.footfall.collector.track;

import org.jspecify.annotations.NullMarked;
