/** That the issuer does what other tests rely on. */
@NullMarked
package dev.footfall.issuer;

import org.jspecify.annotations.NullMarked;
