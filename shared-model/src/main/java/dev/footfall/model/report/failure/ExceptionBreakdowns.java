package dev.footfall.model.report.failure;

import dev.footfall.model.report.CountRow;
import java.util.List;

/** Exceptions of a group by one property each, most frequent first, 25 values at most. */
public record ExceptionBreakdowns(
        List<CountRow> appVersions,
        List<CountRow> browsers,
        List<CountRow> operatingSystems,
        List<CountRow> devices,
        List<CountRow> pages,
        List<CountRow> countries,
        List<CountRow> languages) {
    public ExceptionBreakdowns {
        appVersions = List.copyOf(appVersions);
        browsers = List.copyOf(browsers);
        operatingSystems = List.copyOf(operatingSystems);
        devices = List.copyOf(devices);
        pages = List.copyOf(pages);
        countries = List.copyOf(countries);
        languages = List.copyOf(languages);
    }
}
