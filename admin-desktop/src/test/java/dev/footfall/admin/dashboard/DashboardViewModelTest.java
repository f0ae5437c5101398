package dev.footfall.admin.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.admin.Samples;
import dev.footfall.admin.UiQueue;
import dev.footfall.admin.client.Answer;
import dev.footfall.admin.client.ApiFailure;
import dev.footfall.admin.client.ApiFailure.Obstacle;
import dev.footfall.admin.dashboard.report.Report;
import dev.footfall.admin.range.Period;
import dev.footfall.admin.range.RangePreset;
import dev.footfall.admin.task.Background;
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
    private final DashboardViewModel model =
            new DashboardViewModel(
                    this::answer,
                    background.latest(),
                    Clock.fixed(Samples.NOW, ZoneOffset.UTC),
                    RangePreset.WEEK);

    private Answer<Dashboard> answer(Period period) {
        asked.add(period);
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
        return new Report(range, range.until(Samples.NOW), data);
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
        assertThat(model.rangeProperty().get()).isEqualTo(RangePreset.MONTH);
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
}
