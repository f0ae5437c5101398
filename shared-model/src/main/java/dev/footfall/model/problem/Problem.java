package dev.footfall.model.problem;

/**
 * The body of every refusal.
 *
 * @param error a sentence for a person
 * @param code a stable word for a program
 */
public record Problem(String error, String code) {}
