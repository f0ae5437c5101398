package dev.footfall.admin.client;

import dev.footfall.admin.client.answer.Answer;
import dev.footfall.admin.range.Period;
import dev.footfall.model.filter.Filter;
import dev.footfall.model.report.Dashboard;

/** Answers what the dashboard shows. */
public interface DashboardSource {
    /**
     * The numbers of the events that a filter keeps. Waits for the answer; interrupting the thread
     * ends the wait.
     *
     * @param filter {@link Filter#EVERYTHING} for all events
     */
    Answer<Dashboard> dashboard(Period period, Filter filter);
}
