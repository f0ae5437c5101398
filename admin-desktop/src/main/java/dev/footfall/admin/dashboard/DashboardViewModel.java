package dev.footfall.admin.dashboard;

import dev.footfall.admin.client.Answer;
import dev.footfall.admin.client.ApiFailure;
import dev.footfall.admin.client.DashboardSource;
import dev.footfall.admin.dashboard.report.Metric;
import dev.footfall.admin.dashboard.report.Report;
import dev.footfall.admin.range.Period;
import dev.footfall.admin.range.RangePreset;
import dev.footfall.admin.task.Latest;
import dev.footfall.admin.task.Outcome;
import dev.footfall.model.report.Dashboard;
import java.time.Clock;
import java.time.Instant;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** What the dashboard shows and what can be done with it. Confined to the UI thread. */
public final class DashboardViewModel {
    private final DashboardSource source;
    private final Latest latest;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<DashboardState> state =
            new ReadOnlyObjectWrapper<>(new DashboardState.Loading());
    private final ReadOnlyObjectWrapper<RangePreset> range;
    private final ObjectProperty<Metric> metric = new SimpleObjectProperty<>(Metric.VISITORS);
    private final BooleanProperty comparing = new SimpleBooleanProperty(true);
    private @Nullable RangePreset awaited;

    public DashboardViewModel(
            DashboardSource source, Latest latest, Clock clock, RangePreset initial) {
        this.source = source;
        this.latest = latest;
        this.clock = clock;
        this.range = new ReadOnlyObjectWrapper<>(initial);
    }

    public ReadOnlyObjectProperty<DashboardState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<RangePreset> rangeProperty() {
        return range.getReadOnlyProperty();
    }

    /** What the chart and the breakdowns count. */
    public ObjectProperty<Metric> metricProperty() {
        return metric;
    }

    /** Whether the chart shows the previous period too. */
    public BooleanProperty comparingProperty() {
        return comparing;
    }

    /** The moment, for saying how old something is. */
    public Instant now() {
        return clock.instant();
    }

    /** Asks for another span of time. */
    public void choose(RangePreset preset) {
        if (preset != range.get()) {
            range.set(preset);
            refresh();
        }
    }

    /**
     * Asks again; presets end at the moment of asking. What is asked already is not asked anew: a
     * key that is held down would put the answer off for ever.
     */
    public void refresh() {
        var preset = range.get();
        if (preset == awaited) {
            return;
        }
        awaited = preset;
        var period = preset.until(clock.instant());
        state.set(
                state.get()
                        .shown()
                        .<DashboardState>map(DashboardState.Refreshing::new)
                        .orElseGet(DashboardState.Loading::new));
        latest.call(() -> source.dashboard(period), outcome -> finished(preset, period, outcome));
    }

    /** Drops the answer that is awaited. */
    public void stop() {
        awaited = null;
        latest.cancel();
    }

    private void finished(RangePreset preset, Period period, Outcome<Answer<Dashboard>> outcome) {
        awaited = null;
        switch (outcome) {
            case Outcome.Done(Answer.Given(var data)) ->
                    state.set(new DashboardState.Ready(new Report(preset, period, data)));
            case Outcome.Done(Answer.Failed(var failure)) -> failed(failure);
            case Outcome.Broken(var exception) ->
                    failed(new ApiFailure.Defect(exception.toString()));
        }
    }

    private void failed(ApiFailure failure) {
        state.set(
                state.get()
                        .shown()
                        .<DashboardState>map(last -> new DashboardState.Stale(last, failure))
                        .orElseGet(() -> new DashboardState.Failed(failure)));
    }
}
