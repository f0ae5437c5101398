package dev.footfall.collector.store.catalog.audit;

import java.time.Instant;

/**
 * A line of the audit log.
 *
 * @param id sorts as the lines were written
 * @param kind {@code change} or {@code refused}
 * @param action what was changed, as method and path; or the word for why somebody was refused
 * @param times how often within a minute
 */
public record AuditEntry(
        String id, Instant at, String kind, Actor actor, String action, long times) {}
