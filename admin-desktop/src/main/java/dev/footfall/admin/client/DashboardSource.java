package dev.footfall.admin.client;

import dev.footfall.admin.range.Period;
import dev.footfall.model.report.Dashboard;

/** Answers what the dashboard shows. */
public interface DashboardSource {
    /** Waits for the answer; interrupting the thread ends the wait. */
    Answer<Dashboard> dashboard(Period period);
}
