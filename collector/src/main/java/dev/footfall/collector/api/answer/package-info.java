/**
 * How a question is answered over HTTP, whatever it is about: its parameters, the format that the
 * client wants, a tag that spares it what it has already, and refusals.
 */
@NullMarked
package dev.footfall.collector.api.answer;

import org.jspecify.annotations.NullMarked;
