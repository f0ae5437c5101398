package dev.footfall.model.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The period's page views by one property each, largest first; of each the largest 25.
 *
 * @param pages by path
 * @param referrers by host of the linking site; the empty key is a direct visit
 * @param referrerGroups by what kind of site linked, such as Search
 * @param versions by browser and its version
 * @param eventNames events by name, instead of page views
 * @param projects by project, page views and events together; every project that exists, by id
 * @param sources by site or application, page views and events together
 * @param metadata by the key of the event's metadata that was asked for; left out when none was
 */
public record Breakdowns(
        List<BreakdownRow> pages,
        List<BreakdownRow> referrers,
        List<BreakdownRow> referrerGroups,
        List<BreakdownRow> countries,
        List<BreakdownRow> languages,
        List<BreakdownRow> browsers,
        List<VersionRow> versions,
        List<BreakdownRow> operatingSystems,
        List<BreakdownRow> devices,
        List<BreakdownRow> utmSources,
        List<BreakdownRow> utmMediums,
        List<BreakdownRow> utmCampaigns,
        List<BreakdownRow> eventNames,
        List<BreakdownRow> projects,
        List<BreakdownRow> sources,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, List<BreakdownRow>> metadata) {
    public Breakdowns {
        pages = List.copyOf(pages);
        referrers = List.copyOf(referrers);
        referrerGroups = List.copyOf(referrerGroups);
        countries = List.copyOf(countries);
        languages = List.copyOf(languages);
        browsers = List.copyOf(browsers);
        versions = List.copyOf(versions);
        operatingSystems = List.copyOf(operatingSystems);
        devices = List.copyOf(devices);
        utmSources = List.copyOf(utmSources);
        utmMediums = List.copyOf(utmMediums);
        utmCampaigns = List.copyOf(utmCampaigns);
        eventNames = List.copyOf(eventNames);
        projects = List.copyOf(projects);
        sources = List.copyOf(sources);
        metadata = metadata == null ? Map.of() : Map.copyOf(metadata);
    }

    /**
     * Puts each list into its place.
     *
     * @param rows the rows of a breakdown by its name on the wire, such as {@code utm_sources}
     */
    public static Breakdowns of(
            Function<String, List<BreakdownRow>> rows,
            List<VersionRow> versions,
            Map<String, List<BreakdownRow>> metadata) {
        return new Breakdowns(
                rows.apply("pages"),
                rows.apply("referrers"),
                rows.apply("referrer_groups"),
                rows.apply("countries"),
                rows.apply("languages"),
                rows.apply("browsers"),
                versions,
                rows.apply("operating_systems"),
                rows.apply("devices"),
                rows.apply("utm_sources"),
                rows.apply("utm_mediums"),
                rows.apply("utm_campaigns"),
                rows.apply("event_names"),
                rows.apply("projects"),
                rows.apply("sources"),
                metadata);
    }

    /** Only these. */
    public Breakdowns(
            List<BreakdownRow> pages, List<BreakdownRow> referrers, List<BreakdownRow> sources) {
        this(
                pages, referrers, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), sources,
                Map.of());
    }
}
