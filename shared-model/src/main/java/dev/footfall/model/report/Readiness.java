package dev.footfall.model.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * The answer of {@code GET /api/v1/health/ready}.
 *
 * @param reasons stable words for what keeps the collector from its work; left out when nothing
 *     does
 * @param damage sentences about data that is set aside while the rest is served; left out when all
 *     is whole
 */
public record Readiness(
        boolean ok,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> reasons,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> damage) {
    public Readiness {
        reasons = List.copyOf(reasons);
        damage = List.copyOf(damage);
    }
}
