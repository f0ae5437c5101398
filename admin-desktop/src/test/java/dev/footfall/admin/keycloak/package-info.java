/** A Keycloak, and a Chromium with a person before it. */
@NullMarked
package dev.footfall.admin.keycloak;

import org.jspecify.annotations.NullMarked;
