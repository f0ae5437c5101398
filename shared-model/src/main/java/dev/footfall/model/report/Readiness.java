package dev.footfall.model.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * The answer of {@code GET /api/v1/health/ready}.
 *
 * @param reasons stable words for what is wrong; left out when nothing is
 */
public record Readiness(
        boolean ok, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> reasons) {
    public Readiness {
        reasons = List.copyOf(reasons);
    }
}
