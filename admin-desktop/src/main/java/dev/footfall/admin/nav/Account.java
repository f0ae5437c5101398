package dev.footfall.admin.nav;

import dev.footfall.admin.client.access.Permissions;

/**
 * Who is signed in at the collector that is shown.
 *
 * @param name for people
 * @param email may be empty
 * @param permissions what they may do there
 */
public record Account(String name, String email, Permissions permissions) {}
