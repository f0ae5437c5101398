/** Personal access tokens for scripts: the list of them. */
@NullMarked
package dev.footfall.admin.token;

import org.jspecify.annotations.NullMarked;
