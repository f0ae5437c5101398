package dev.footfall.admin.token;

import static dev.footfall.admin.token.TokenFixture.NIGHTLY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.admin.UiQueue;
import dev.footfall.admin.client.answer.Answer;
import dev.footfall.admin.client.answer.ApiFailure;
import dev.footfall.admin.client.answer.ApiFailure.Obstacle;
import dev.footfall.admin.task.Background;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TokenListViewModelTest {
    private static final ApiFailure AWAY = new ApiFailure.Unreachable(Obstacle.NO_ROUTE, "");

    private final UiQueue ui = new UiQueue();
    private final Background background = Background.open(ui);
    private final TokenFixture tokens = new TokenFixture();
    private final TokenListViewModel model = new TokenListViewModel(tokens, background.latest());

    @AfterEach
    void close() {
        background.close();
    }

    private void refresh() throws InterruptedException {
        model.refresh();
        ui.runNext();
    }

    @Test
    void it_shows_what_there_is() throws InterruptedException {
        assertThat(model.stateProperty().get()).isEqualTo(new TokenListState.Loading());

        tokens.lists.add(new Answer.Given<>(List.of(NIGHTLY)));
        refresh();

        assertThat(model.stateProperty().get())
                .isEqualTo(new TokenListState.Ready(List.of(NIGHTLY)));
    }

    @Test
    void without_any_answer_the_failure_is_shown_and_goes_with_the_next_try()
            throws InterruptedException {
        tokens.lists.add(new Answer.Failed<>(AWAY));
        refresh();
        assertThat(model.stateProperty().get()).isEqualTo(new TokenListState.Failed(AWAY));

        model.refresh();
        assertThat(model.stateProperty().get()).isEqualTo(new TokenListState.Loading());
    }

    @Test
    void an_older_list_stays_when_the_newest_does_not_come() throws InterruptedException {
        tokens.lists.add(new Answer.Given<>(List.of(NIGHTLY)));
        refresh();
        for (int tries = 0; tries < 2; tries++) {
            tokens.lists.add(new Answer.Failed<>(AWAY));
            refresh();

            assertThat(model.stateProperty().get())
                    .isEqualTo(new TokenListState.Stale(List.of(NIGHTLY), AWAY));
            assertThat(model.stateProperty().get().shown()).containsExactly(NIGHTLY);
        }
    }
}
