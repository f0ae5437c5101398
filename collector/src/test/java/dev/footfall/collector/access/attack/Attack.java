package dev.footfall.collector.access.attack;

/**
 * A token that must not let anybody in.
 *
 * @param code the word for why it does not
 */
record Attack(String name, String token, String code) {}
