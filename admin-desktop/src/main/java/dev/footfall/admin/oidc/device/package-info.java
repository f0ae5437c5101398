/** Signing in with a code that is typed on another device: RFC 8628. */
@NullMarked
package dev.footfall.admin.oidc.device;

import org.jspecify.annotations.NullMarked;
