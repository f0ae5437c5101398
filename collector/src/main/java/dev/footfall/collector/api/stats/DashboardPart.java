package dev.footfall.collector.api.stats;

import dev.footfall.collector.api.answer.Asked;
import dev.footfall.collector.api.answer.Refusal;
import dev.footfall.collector.api.answer.Reply.Table;
import dev.footfall.model.report.BreakdownRow;
import dev.footfall.model.report.Breakdowns;
import dev.footfall.model.report.Dashboard;
import dev.footfall.model.report.TimeSeriesPoint;
import dev.footfall.model.report.VersionRow;
import dev.footfall.model.report.session.TraceSummary;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/** The part of a dashboard that goes out where a table is wanted, by its name on the wire. */
record DashboardPart(Function<Dashboard, Table<?>> reader) {
    private static final Map<String, Function<Breakdowns, List<BreakdownRow>>> BREAKDOWNS =
            Map.ofEntries(
                    Map.entry("pages", Breakdowns::pages),
                    Map.entry("referrers", Breakdowns::referrers),
                    Map.entry("referrer_groups", Breakdowns::referrerGroups),
                    Map.entry("countries", Breakdowns::countries),
                    Map.entry("languages", Breakdowns::languages),
                    Map.entry("browsers", Breakdowns::browsers),
                    Map.entry("operating_systems", Breakdowns::operatingSystems),
                    Map.entry("devices", Breakdowns::devices),
                    Map.entry("utm_sources", Breakdowns::utmSources),
                    Map.entry("utm_mediums", Breakdowns::utmMediums),
                    Map.entry("utm_campaigns", Breakdowns::utmCampaigns),
                    Map.entry("event_names", Breakdowns::eventNames),
                    Map.entry("projects", Breakdowns::projects),
                    Map.entry("sources", Breakdowns::sources));

    private static final Map<String, Function<Dashboard, Table<?>>> OTHERS =
            Map.of(
                    "timeseries", shown -> series(shown.timeseries()),
                    "previous_timeseries", shown -> series(shown.previousTimeseries()),
                    "versions",
                            shown -> new Table<>(VersionRow.class, shown.breakdowns().versions()),
                    "unassigned", shown -> rows(shown.unassigned()),
                    "traces", shown -> new Table<>(TraceSummary.class, shown.traces()));

    /** The one that {@code table} names; the series where it names none. */
    static DashboardPart read(Asked asked) {
        var name = asked.text("table").orElse("timeseries");
        var other = OTHERS.get(name);
        if (other != null) {
            return new DashboardPart(other);
        }
        var breakdown = BREAKDOWNS.get(name);
        if (breakdown != null) {
            return new DashboardPart(shown -> rows(breakdown.apply(shown.breakdowns())));
        }
        if (asked.texts("dimension").contains(name)) {
            var key = name.substring(StatsParameters.METADATA.length());
            return new DashboardPart(
                    shown -> rows(shown.breakdowns().metadata().getOrDefault(key, List.of())));
        }
        throw Refusal.badQuery(
                "table is one of %s, or a dimension that is asked for."
                        .formatted(String.join(", ", names())));
    }

    Table<?> of(Dashboard dashboard) {
        return reader.apply(dashboard);
    }

    private static TreeSet<String> names() {
        var names = new TreeSet<>(BREAKDOWNS.keySet());
        names.addAll(OTHERS.keySet());
        return names;
    }

    private static Table<TimeSeriesPoint> series(List<TimeSeriesPoint> points) {
        return new Table<>(TimeSeriesPoint.class, points);
    }

    private static Table<BreakdownRow> rows(List<BreakdownRow> rows) {
        return new Table<>(BreakdownRow.class, rows);
    }
}
