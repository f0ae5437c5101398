package dev.footfall.model.problem;

/**
 * The body of a refusal because somebody else was faster.
 *
 * @param error a sentence for a person
 * @param code a stable word for a program
 * @param current how the thing stands now
 */
public record Conflict<T>(String error, String code, T current) {}
