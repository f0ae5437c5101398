package dev.footfall.admin.dashboard.report;

import dev.footfall.model.report.BreakdownRow;
import dev.footfall.model.report.Breakdowns;
import java.util.List;

/** What visits are broken down by, in the order of the panels. */
public enum Dimension {
    PAGES("path", "breakdown.pages", "breakdown.unknown"),
    REFERRERS("referrer", "breakdown.referrers", "breakdown.direct"),
    SOURCES("source", "breakdown.sources", "breakdown.unknown");

    private final String field;
    private final String labelKey;
    private final String absentKey;

    Dimension(String field, String labelKey, String absentKey) {
        this.field = field;
        this.labelKey = labelKey;
        this.absentKey = absentKey;
    }

    /** The field of a filter that holds its values. */
    public String field() {
        return field;
    }

    /** Key of its name among the messages. */
    public String labelKey() {
        return labelKey;
    }

    /** Key of what is said where visits carry no such value. */
    public String absentKey() {
        return absentKey;
    }

    List<BreakdownRow> rows(Breakdowns breakdowns) {
        return switch (this) {
            case PAGES -> breakdowns.pages();
            case REFERRERS -> breakdowns.referrers();
            case SOURCES -> breakdowns.sources();
        };
    }

    /** The key as it is shown; a web source without its scheme. */
    String label(String key, String absent) {
        if (key.isEmpty()) {
            return absent;
        }
        return this == SOURCES ? key.replaceFirst("^https?://", "") : key;
    }
}
