/** Tokens are judged by these rules. */
@NullMarked
package dev.footfall.collector.auth.token;

import org.jspecify.annotations.NullMarked;
