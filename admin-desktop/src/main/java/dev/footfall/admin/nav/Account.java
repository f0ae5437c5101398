package dev.footfall.admin.nav;

/**
 * Who is signed in at the collector that is shown.
 *
 * @param name for people
 * @param email may be empty
 * @param readOnly whether this person may look only
 */
public record Account(String name, String email, boolean readOnly) {}
