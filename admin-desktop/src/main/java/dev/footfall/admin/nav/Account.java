package dev.footfall.admin.nav;

/**
 * Who is signed in at the collector that is shown.
 *
 * @param name for people
 * @param email may be empty
 */
public record Account(String name, String email) {}
