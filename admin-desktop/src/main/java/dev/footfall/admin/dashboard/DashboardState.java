package dev.footfall.admin.dashboard;

import dev.footfall.admin.client.answer.ApiFailure;
import dev.footfall.admin.dashboard.report.Report;
import java.util.Optional;

/** What the dashboard has to show. */
public sealed interface DashboardState {
    /** Nothing yet, the first answer is awaited. */
    record Loading() implements DashboardState {}

    /** The newest answer. */
    record Ready(Report report) implements DashboardState {}

    /** A newer answer is awaited; the old one stays meanwhile. */
    record Refreshing(Report last) implements DashboardState {}

    /** There is no answer to show. */
    record Failed(ApiFailure failure) implements DashboardState {}

    /** The newest answer did not come; an older one stays. */
    record Stale(Report last, ApiFailure failure) implements DashboardState {}

    /** The numbers to show, whatever their age. */
    default Optional<Report> shown() {
        return switch (this) {
            case Loading _, Failed _ -> Optional.empty();
            case Ready(var report) -> Optional.of(report);
            case Refreshing(var last) -> Optional.of(last);
            case Stale(var last, _) -> Optional.of(last);
        };
    }
}
