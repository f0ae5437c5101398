package dev.footfall.admin.dashboard.filter.condition;

import dev.footfall.model.filter.match.Folding;
import dev.footfall.model.report.BreakdownRow;
import dev.footfall.model.report.Breakdowns;
import dev.footfall.model.report.VersionRow;
import java.util.List;
import java.util.stream.Stream;

/**
 * The values that answers counted, to offer to somebody who writes a filter.
 *
 * @param newest of the newest answer
 * @param all of the newest answer about all events: a filtered one lacks what it leaves out
 */
public record KnownValues(Breakdowns newest, Breakdowns all) {
    private static final Breakdowns NOTHING = new Breakdowns(List.of(), List.of(), List.of());

    /** Before there is an answer. */
    public static final KnownValues NONE = new KnownValues(NOTHING, NOTHING);

    /** With one answer more. */
    public KnownValues with(Breakdowns answer, boolean filtered) {
        return new KnownValues(answer, filtered ? all : answer);
    }

    /** The values of a field, the most frequent first; none where answers do not tell. */
    public List<String> of(String field) {
        return Stream.concat(of(newest, field), of(all, field)).distinct().toList();
    }

    /** Those of a field that have so much of a text in them, whatever its case. */
    public List<String> of(String field, String part) {
        var wanted = Folding.fold(part);
        return of(field).stream().filter(value -> Folding.fold(value).contains(wanted)).toList();
    }

    private static Stream<String> of(Breakdowns answer, String field) {
        return switch (field) {
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
