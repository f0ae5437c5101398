/**
 * Signing in with an OpenID Connect issuer: finding it, redeeming grants for tokens, checking
 * identity tokens, renewing and revoking. How the person confirms is told in {@code browser} and
 * {@code device}.
 */
@NullMarked
package dev.footfall.admin.oidc;

import org.jspecify.annotations.NullMarked;
