package dev.footfall.admin.dashboard.filter;

import dev.footfall.admin.client.answer.Answer;
import dev.footfall.admin.client.site.Sites;
import dev.footfall.admin.dashboard.filter.condition.KnownValues;
import dev.footfall.admin.dashboard.filter.condition.Registered;
import dev.footfall.admin.task.Latest;
import dev.footfall.admin.task.Outcome;
import dev.footfall.model.filter.Filter;
import dev.footfall.model.report.Breakdowns;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The values to offer to somebody who writes a filter. They come from the answers of the dashboard,
 * and from the collector's lists of what is registered, which it is asked for when somebody begins
 * to write. Confined to the UI thread.
 */
public final class Vocabulary {
    private final Sites sites;
    private final Latest latest;
    private final ReadOnlyObjectWrapper<KnownValues> known =
            new ReadOnlyObjectWrapper<>(KnownValues.NONE);

    public Vocabulary(Sites sites, Latest latest) {
        this.sites = sites;
        this.latest = latest;
    }

    public ReadOnlyObjectProperty<KnownValues> knownProperty() {
        return known.getReadOnlyProperty();
    }

    /** Takes up the values of a new answer about a filter. */
    void count(Filter asked, Breakdowns answer) {
        known.set(known.get().with(answer, !asked.equals(Filter.EVERYTHING)));
    }

    /** Asks for what is registered; what cannot be had stays as it was known. */
    void renew() {
        var before = known.get().registered();
        latest.call(
                () -> registered(before),
                outcome -> {
                    if (outcome instanceof Outcome.Done(var now)) {
                        known.set(known.get().with(now));
                    }
                });
    }

    private Registered registered(Registered before) {
        return new Registered(
                given(sites.projects(), before.projects()),
                given(sites.sources(), before.sources()),
                given(sites.pixels(), before.pixels()));
    }

    private static <T> T given(Answer<T> answer, T otherwise) {
        return answer instanceof Answer.Given<T>(var value) ? value : otherwise;
    }
}
