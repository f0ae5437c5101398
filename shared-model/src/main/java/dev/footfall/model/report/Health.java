package dev.footfall.model.report;

/** The answer of {@code GET /api/v1/health}. */
public record Health(boolean ok) {}
