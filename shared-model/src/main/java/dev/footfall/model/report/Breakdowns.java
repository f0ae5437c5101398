package dev.footfall.model.report;

import java.util.List;

/**
 * The period's page views by one property each, largest first.
 *
 * @param pages by path
 * @param referrers by host of the linking site; the empty key is a direct visit
 * @param sources by site or application, page views and events together
 */
public record Breakdowns(
        List<BreakdownRow> pages, List<BreakdownRow> referrers, List<BreakdownRow> sources) {
    public Breakdowns {
        pages = List.copyOf(pages);
        referrers = List.copyOf(referrers);
        sources = List.copyOf(sources);
    }
}
