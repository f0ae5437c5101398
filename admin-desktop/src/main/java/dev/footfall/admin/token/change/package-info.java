/** How a personal access token is made or revoked, step by step. */
@NullMarked
package dev.footfall.admin.token.change;

import org.jspecify.annotations.NullMarked;
