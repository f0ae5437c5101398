/** Who is signed in at which collector: begun, renewed in silence, kept at rest, ended. */
@NullMarked
package dev.footfall.admin.session;

import org.jspecify.annotations.NullMarked;
