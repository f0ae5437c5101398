/** Signing in through the system's browser: RFC 8252 with PKCE. */
@NullMarked
package dev.footfall.admin.oidc.browser;

import org.jspecify.annotations.NullMarked;
