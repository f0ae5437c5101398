package dev.footfall.model.report.event;

import dev.footfall.model.report.CountRow;
import java.util.List;

/** Events by one property each, most frequent first, 25 values at most. */
public record EventBreakdowns(
        List<CountRow> sources,
        List<CountRow> pages,
        List<CountRow> browsers,
        List<CountRow> operatingSystems,
        List<CountRow> devices,
        List<CountRow> countries,
        List<CountRow> languages) {
    public EventBreakdowns {
        sources = List.copyOf(sources);
        pages = List.copyOf(pages);
        browsers = List.copyOf(browsers);
        operatingSystems = List.copyOf(operatingSystems);
        devices = List.copyOf(devices);
        countries = List.copyOf(countries);
        languages = List.copyOf(languages);
    }
}
