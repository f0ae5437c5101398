/** Personal access tokens for scripts: seen, made and revoked. */
@NullMarked
package dev.footfall.admin.token;

import org.jspecify.annotations.NullMarked;
