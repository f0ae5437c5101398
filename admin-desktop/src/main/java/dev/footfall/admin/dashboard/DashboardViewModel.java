package dev.footfall.admin.dashboard;

import dev.footfall.admin.client.DashboardSource;
import dev.footfall.admin.client.answer.Answer;
import dev.footfall.admin.client.answer.ApiFailure;
import dev.footfall.admin.dashboard.filter.FilterProblem;
import dev.footfall.admin.dashboard.filter.FilterViewModel;
import dev.footfall.admin.dashboard.filter.Vocabulary;
import dev.footfall.admin.dashboard.report.Metric;
import dev.footfall.admin.dashboard.report.Question;
import dev.footfall.admin.dashboard.report.Report;
import dev.footfall.admin.range.Period;
import dev.footfall.admin.range.RangePreset;
import dev.footfall.admin.task.Latest;
import dev.footfall.admin.task.Outcome;
import dev.footfall.model.filter.Filter;
import dev.footfall.model.report.Dashboard;
import java.time.Clock;
import java.time.Instant;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** What the dashboard shows and what can be done with it. Confined to the UI thread. */
public final class DashboardViewModel {
    private final DashboardSource source;
    private final Latest latest;
    private final Clock clock;
    private final RecentReports recent = new RecentReports();
    private final ReadOnlyObjectWrapper<DashboardState> state =
            new ReadOnlyObjectWrapper<>(new DashboardState.Loading());
    private final ReadOnlyObjectWrapper<Question> question;
    private final FilterViewModel filter;
    private final ObjectProperty<Metric> metric = new SimpleObjectProperty<>(Metric.VISITORS);
    private final BooleanProperty comparing = new SimpleBooleanProperty(true);
    private @Nullable Question awaited;

    /**
     * Asks nothing yet.
     *
     * @param vocabulary told of every answer
     */
    public DashboardViewModel(
            DashboardSource source,
            Latest latest,
            Clock clock,
            Question first,
            Vocabulary vocabulary) {
        this.source = source;
        this.latest = latest;
        this.clock = clock;
        this.question = new ReadOnlyObjectWrapper<>(first);
        this.filter = new FilterViewModel(question.map(Question::filter), this::choose, vocabulary);
    }

    public ReadOnlyObjectProperty<DashboardState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What is asked, answered or not. */
    public ReadOnlyObjectProperty<Question> questionProperty() {
        return question.getReadOnlyProperty();
    }

    public ObservableValue<RangePreset> rangeProperty() {
        return question.map(Question::range);
    }

    /** How the filter is edited. */
    public FilterViewModel filter() {
        return filter;
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
        choose(question.get().over(preset));
    }

    /** Asks about other events. */
    public void choose(Filter wanted) {
        choose(question.get().about(wanted));
    }

    private void choose(Question next) {
        if (!next.equals(question.get())) {
            question.set(next);
            refresh();
        }
    }

    /**
     * Asks again; presets end at the moment of asking. What is asked already is not asked anew: a
     * key that is held down would put the answer off for ever.
     */
    public void refresh() {
        var asked = question.get();
        if (asked.equals(awaited)) {
            return;
        }
        awaited = asked;
        var period = asked.range().until(clock.instant());
        state.set(
                recent.of(asked)
                        .or(() -> state.get().shown())
                        .<DashboardState>map(DashboardState.Refreshing::new)
                        .orElseGet(DashboardState.Loading::new));
        latest.call(
                () -> source.dashboard(period, asked.filter()),
                outcome -> finished(asked, period, outcome));
    }

    /** Drops the answer that is awaited. */
    public void stop() {
        awaited = null;
        latest.cancel();
    }

    private void finished(Question asked, Period period, Outcome<Answer<Dashboard>> outcome) {
        awaited = null;
        switch (outcome) {
            case Outcome.Done(Answer.Given(var data)) -> answered(new Report(asked, period, data));
            case Outcome.Done(Answer.Failed(var failure)) -> failed(asked, failure);
            case Outcome.Broken(var exception) ->
                    failed(asked, new ApiFailure.Defect(exception.toString()));
        }
    }

    private void answered(Report report) {
        recent.keep(report);
        filter.know(report.question().filter(), report.data().breakdowns());
        state.set(new DashboardState.Ready(report));
    }

    /** Numbers of another question stay no longer: nobody could tell them from these. */
    private void failed(Question asked, ApiFailure failure) {
        state.set(
                recent.of(asked)
                        .<DashboardState>map(last -> new DashboardState.Stale(last, failure))
                        .orElseGet(() -> new DashboardState.Failed(failure)));
        if (failure instanceof ApiFailure.BadFilter(var error, var position)) {
            filter.refused(new FilterProblem(error, position));
        }
    }
}
