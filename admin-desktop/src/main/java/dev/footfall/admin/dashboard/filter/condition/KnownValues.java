package dev.footfall.admin.dashboard.filter.condition;

import dev.footfall.model.filter.match.Folding;
import dev.footfall.model.report.BreakdownRow;
import dev.footfall.model.report.Breakdowns;
import dev.footfall.model.report.VersionRow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The values that answers counted and those that are registered, to offer to somebody who writes a
 * filter.
 *
 * @param newest of the newest answer
 * @param all of the newest answer about all events: a filtered one lacks what it leaves out
 * @param registered also what no event of the period has to do with
 */
public record KnownValues(Breakdowns newest, Breakdowns all, Registered registered) {
    private static final Breakdowns UNCOUNTED = new Breakdowns(List.of(), List.of(), List.of());

    /** Before there is an answer. */
    public static final KnownValues NONE =
            new KnownValues(UNCOUNTED, UNCOUNTED, Registered.NOTHING);

    /** With one answer more. */
    public KnownValues with(Breakdowns answer, boolean filtered) {
        return new KnownValues(answer, filtered ? all : answer, registered);
    }

    /** With what is registered now. */
    public KnownValues with(Registered now) {
        return new KnownValues(newest, all, now);
    }

    /** The values of a field, the most frequent first; none where nobody tells. */
    public List<String> of(String field) {
        return Stream.of(counted(newest, field), counted(all, field), registered.of(field))
                .flatMap(values -> values)
                .distinct()
                .toList();
    }

    /**
     * Those of a field that have so much of a text in them, or in their name, whatever its case.
     */
    public List<String> of(String field, String part) {
        var wanted = Folding.fold(part);
        var names = names(field);
        return of(field).stream()
                .filter(value ->
                        Folding.fold(value).contains(wanted)
                                || Folding.fold(names.getOrDefault(value, "")).contains(wanted))
                .toList();
    }

    /** What people call a value of a field; empty where they call it by its own text. */
    public Optional<String> name(String field, String value) {
        return Optional.ofNullable(names(field).get(value));
    }

    private Map<String, String> names(String field) {
        return field.equals("source") ? registered.names() : Map.of();
    }

    private Stream<String> counted(Breakdowns answer, String field) {
        return switch (field) {
            case "project" ->
                    keys(answer.projects()).flatMap(id -> registered.project(id).stream());
            case "path" -> keys(answer.pages());
            case "referrer" -> keys(answer.referrers());
            case "referrer_group" -> keys(answer.referrerGroups());
            case "country" -> keys(answer.countries());
            case "language" -> keys(answer.languages());
            case "browser" -> keys(answer.browsers());
            case "version" -> answer.versions().stream().map(VersionRow::version);
            case "os" -> keys(answer.operatingSystems());
            case "device" -> keys(answer.devices());
            case "utm_source" -> keys(answer.utmSources());
            case "utm_medium" -> keys(answer.utmMediums());
            case "utm_campaign" -> keys(answer.utmCampaigns());
            case "event" -> keys(answer.eventNames());
            case "source" -> keys(answer.sources());
            default -> Stream.empty();
        };
    }

    private static Stream<String> keys(List<BreakdownRow> rows) {
        return rows.stream().map(BreakdownRow::key);
    }
}
