package dev.footfall.model.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the audit log.
 *
 * @param kind {@code change}, or {@code refused} for somebody who was not let in
 * @param name as people know whoever it was; absent where nobody knows
 * @param subject as their issuer knows them
 * @param tokenId by which a script did it for them
 * @param action what was changed, as method and path; or the word for why somebody was refused
 * @param times how often; more than one only for refusals within a minute
 */
public record AuditLine(
        String id,
        Instant at,
        String kind,
        @Nullable String name,
        @Nullable String subject,
        @Nullable String tokenId,
        String action,
        long times) {}
