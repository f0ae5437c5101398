package dev.footfall.admin.dashboard;

import dev.footfall.admin.dashboard.report.Question;
import dev.footfall.admin.dashboard.report.Report;
import java.util.LinkedHashMap;
import java.util.Optional;

/**
 * The last answers to the last few questions, so that a question that cannot be answered now shows
 * its own older answer and never that of another. Confined to one thread.
 */
final class RecentReports {
    private static final int MOST = 12;

    private final LinkedHashMap<Question, Report> reports = new LinkedHashMap<>(MOST, 0.75f, true);

    void keep(Report report) {
        reports.put(report.question(), report);
        if (reports.size() > MOST) {
            reports.pollFirstEntry();
        }
    }

    Optional<Report> of(Question question) {
        return Optional.ofNullable(reports.get(question));
    }
}
