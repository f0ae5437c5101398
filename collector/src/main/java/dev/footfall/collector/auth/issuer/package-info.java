/** The OpenID provider as the collector sees it: a document and a set of keys, kept fresh. */
@NullMarked
package dev.footfall.collector.auth.issuer;

import org.jspecify.annotations.NullMarked;
