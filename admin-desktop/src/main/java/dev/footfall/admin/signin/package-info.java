/** The screen between an address and a dashboard: signing in, and what keeps one from it. */
@NullMarked
package dev.footfall.admin.signin;

import org.jspecify.annotations.NullMarked;
