/**
 * Bearer tokens of an OpenID provider: read strictly, judged by fixed rules, remembered once they
 * have passed. Nothing here sends a request.
 */
@NullMarked
package dev.footfall.collector.auth.token;

import org.jspecify.annotations.NullMarked;
