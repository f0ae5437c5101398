package dev.footfall.model.problem;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The body of a refusal of somebody who is known and may not do this.
 *
 * @param error a sentence for a person
 * @param code a stable word for a program
 * @param claims what the collector was told about them, which its rules found wanting
 */
public record Forbidden(String error, String code, JsonNode claims) {}
