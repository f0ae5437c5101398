package dev.footfall.admin.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.admin.Samples;
import dev.footfall.admin.UiQueue;
import dev.footfall.admin.client.answer.Answer;
import dev.footfall.admin.client.answer.ApiFailure;
import dev.footfall.admin.client.answer.ApiFailure.Obstacle;
import dev.footfall.admin.dashboard.filter.Editing;
import dev.footfall.admin.dashboard.filter.FilterProblem;
import dev.footfall.admin.dashboard.filter.RegisteredSites;
import dev.footfall.admin.dashboard.filter.Vocabulary;
import dev.footfall.admin.dashboard.report.Question;
import dev.footfall.admin.dashboard.report.Report;
import dev.footfall.admin.range.Period;
import dev.footfall.admin.range.RangePreset;
import dev.footfall.admin.task.Background;
import dev.footfall.model.filter.Filter;
import dev.footfall.model.filter.field.FieldSet;
import dev.footfall.model.filter.tree.FilterException;
import dev.footfall.model.report.Dashboard;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DashboardViewModelTest {
    private static final ApiFailure DOWN = new ApiFailure.Unreachable(Obstacle.TIMED_OUT, "");

    private final UiQueue ui = new UiQueue();
    private final Background background = Background.open(ui);
    private final BlockingQueue<Answer<Dashboard>> answers = new LinkedBlockingQueue<>();
    private final BlockingQueue<Period> asked = new LinkedBlockingQueue<>();
    private final BlockingQueue<Filter> filters = new LinkedBlockingQueue<>();
    private final DashboardViewModel model =
            new DashboardViewModel(
                    this::answer,
                    background.latest(),
                    Clock.fixed(Samples.NOW, ZoneOffset.UTC),
                    Question.USUAL,
                    new Vocabulary(new RegisteredSites(), background.latest()));

    private Answer<Dashboard> answer(Period period, Filter filter) {
        asked.add(period);
        filters.add(filter);
        try {
            return answers.take();
        } catch (InterruptedException end) {
            throw new IllegalStateException(end);
        }
    }

    @AfterEach
    void close() {
        background.close();
    }

    private DashboardState state() {
        return model.stateProperty().get();
    }

    private static Report report(RangePreset range, Dashboard data) {
        return new Report(Question.USUAL.over(range), range.until(Samples.NOW), data);
    }

    private void given(Dashboard data) throws InterruptedException {
        answers.add(new Answer.Given<>(data));
        ui.runNext();
    }

    private void fails() throws InterruptedException {
        answers.add(new Answer.Failed<>(DOWN));
        ui.runNext();
    }

    @Test
    void the_first_answer_is_awaited_with_nothing_to_show() throws InterruptedException {
        model.refresh();
        assertThat(state()).isEqualTo(new DashboardState.Loading());

        given(Samples.busy());
        assertThat(state())
                .isEqualTo(new DashboardState.Ready(report(RangePreset.WEEK, Samples.busy())));
    }

    @Test
    void a_refresh_keeps_the_old_numbers_meanwhile() throws InterruptedException {
        model.refresh();
        given(Samples.withVisitors(1));
        model.refresh();

        assertThat(state())
                .isEqualTo(
                        new DashboardState.Refreshing(
                                report(RangePreset.WEEK, Samples.withVisitors(1))));

        given(Samples.withVisitors(2));
        assertThat(state())
                .isEqualTo(
                        new DashboardState.Ready(
                                report(RangePreset.WEEK, Samples.withVisitors(2))));
    }

    @Test
    void another_range_is_asked_for_at_once() throws InterruptedException {
        model.refresh();
        given(Samples.busy());
        model.choose(RangePreset.MONTH);
        given(Samples.busy());

        assertThat(asked)
                .containsExactly(
                        RangePreset.WEEK.until(Samples.NOW), RangePreset.MONTH.until(Samples.NOW));
        assertThat(model.rangeProperty().getValue()).isEqualTo(RangePreset.MONTH);
    }

    @Test
    void the_range_that_is_shown_is_not_asked_for_again() throws InterruptedException {
        model.refresh();
        given(Samples.busy());
        model.choose(RangePreset.WEEK);

        assertThat(asked).hasSize(1);
    }

    @Test
    void what_is_asked_already_is_not_asked_anew() throws InterruptedException {
        model.refresh();
        model.refresh();
        given(Samples.busy());

        assertThat(asked).hasSize(1);
        assertThat(state()).isInstanceOf(DashboardState.Ready.class);
    }

    @Test
    void only_the_newest_question_may_be_answered() throws InterruptedException {
        model.refresh();
        assertThat(asked.poll(20, TimeUnit.SECONDS)).isNotNull();
        model.choose(RangePreset.MONTH);
        ui.runNext();
        assertThat(state()).isEqualTo(new DashboardState.Loading());

        given(Samples.busy());

        assertThat(state())
                .isEqualTo(new DashboardState.Ready(report(RangePreset.MONTH, Samples.busy())));
    }

    @Test
    void a_failure_with_nothing_to_show_is_all_there_is() throws InterruptedException {
        model.refresh();
        fails();

        assertThat(state()).isEqualTo(new DashboardState.Failed(DOWN));
    }

    @Test
    void a_failure_leaves_the_last_numbers_in_place() throws InterruptedException {
        model.refresh();
        given(Samples.busy());
        model.refresh();
        fails();

        assertThat(state())
                .isEqualTo(
                        new DashboardState.Stale(report(RangePreset.WEEK, Samples.busy()), DOWN));
    }

    @Test
    void after_a_failure_it_can_be_tried_again() throws InterruptedException {
        model.refresh();
        fails();
        model.refresh();
        given(Samples.busy());

        assertThat(state()).isInstanceOf(DashboardState.Ready.class);
    }

    private static Filter filter(String text) throws FilterException {
        return Filter.parse(text, FieldSet.DASHBOARD);
    }

    private static Report filtered(String text, Dashboard data) throws FilterException {
        var question = Question.USUAL.about(filter(text));
        return new Report(question, RangePreset.WEEK.until(Samples.NOW), data);
    }

    @Test
    void another_filter_is_asked_with_and_ends_the_former_question() throws Exception {
        model.refresh();
        assertThat(filters.poll(20, TimeUnit.SECONDS)).isEqualTo(Filter.EVERYTHING);
        model.filter().only("country", "DE");
        assertThat(filters.poll(20, TimeUnit.SECONDS)).isEqualTo(filter("country == \"DE\""));
        ui.runNext();
        assertThat(state()).isEqualTo(new DashboardState.Loading());

        given(Samples.busy());

        assertThat(state())
                .isEqualTo(new DashboardState.Ready(filtered("country == \"DE\"", Samples.busy())));
    }

    @Test
    void numbers_of_another_filter_go_when_there_are_none_of_this_one() throws Exception {
        model.refresh();
        given(Samples.busy());
        model.filter().only("country", "DE");
        fails();

        assertThat(state()).isEqualTo(new DashboardState.Failed(DOWN));
    }

    @Test
    void a_filter_keeps_its_own_last_numbers() throws Exception {
        model.refresh();
        given(Samples.withVisitors(9));
        model.filter().only("country", "DE");
        given(Samples.withVisitors(4));

        model.filter().clear();
        assertThat(state())
                .isEqualTo(
                        new DashboardState.Refreshing(
                                report(RangePreset.WEEK, Samples.withVisitors(9))));
        fails();
        assertThat(state())
                .isEqualTo(
                        new DashboardState.Stale(
                                report(RangePreset.WEEK, Samples.withVisitors(9)), DOWN));

        model.filter().only("country", "DE");
        fails();
        assertThat(state())
                .isEqualTo(
                        new DashboardState.Stale(
                                filtered("country == \"DE\"", Samples.withVisitors(4)), DOWN));
    }

    @Test
    void a_filter_that_the_collector_cannot_use_is_shown_with_the_place() throws Exception {
        model.filter().only("country", "DE");
        answers.add(new Answer.Failed<>(new ApiFailure.BadFilter("No such field.", 0)));
        ui.runNext();

        assertThat(state())
                .isEqualTo(
                        new DashboardState.Failed(new ApiFailure.BadFilter("No such field.", 0)));
        assertThat(model.filter().editingProperty().get())
                .isEqualTo(new Editing.Text("country == \"DE\""));
        assertThat(model.filter().problemProperty().get())
                .contains(new FilterProblem("No such field.", 0));
    }

    @Test
    void what_was_counted_is_offered() throws Exception {
        model.refresh();
        given(Samples.busy());

        assertThat(model.filter().knownProperty().get().of("referrer"))
                .containsExactly("", "google.com");
    }

    @Test
    void no_more_than_a_few_answers_are_kept() throws Exception {
        model.refresh();
        given(Samples.withVisitors(1));
        for (int i = 0; i < 12; i++) {
            model.filter().only("path", "/" + i);
            given(Samples.withVisitors(1));
        }
        model.filter().clear();
        fails();

        assertThat(state()).isEqualTo(new DashboardState.Failed(DOWN));
    }
}
