package dev.footfall.admin.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.admin.Samples;
import dev.footfall.admin.UiQueue;
import dev.footfall.admin.client.CollectorAddress;
import dev.footfall.admin.client.CollectorAddress.Flaw;
import dev.footfall.admin.client.answer.Answer;
import dev.footfall.admin.client.answer.ApiFailure;
import dev.footfall.admin.connect.ConnectViewModel.State;
import dev.footfall.admin.task.Background;
import dev.footfall.model.report.Health;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConnectViewModelTest {
    private static final ApiFailure CLOSED = new ApiFailure.Refused(401, "No.", "closed");

    private final UiQueue ui = new UiQueue();
    private final Background background = Background.open(ui);
    private final BlockingQueue<Answer<Health>> answers = new LinkedBlockingQueue<>();
    private final BlockingQueue<CollectorAddress> asked = new LinkedBlockingQueue<>();
    private final List<CollectorAddress> connected = new ArrayList<>();
    private final CollectorAddress local = Samples.address("localhost:8080");
    private final ConnectViewModel model =
            new ConnectViewModel(this::probe, background.latest(), "", connected::add);

    private Answer<Health> probe(CollectorAddress address) {
        asked.add(address);
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

    private State state() {
        return model.stateProperty().get();
    }

    @Test
    void a_text_that_is_no_address_is_not_asked() {
        model.typedProperty().set("ftp://stats.example.com");
        model.connect();

        assertThat(state()).isEqualTo(new State.Misread(Flaw.NOT_HTTP));
    }

    @Test
    void an_address_that_answers_well_is_connected_to() throws InterruptedException {
        model.typedProperty().set("localhost:8080");
        model.connect();
        assertThat(state()).isEqualTo(new State.Checking(local));

        answers.add(new Answer.Given<>(new Health(true)));
        ui.runNext();
        assertThat(connected).containsExactly(local);
    }

    @Test
    void a_failure_is_shown_and_nothing_is_connected() throws InterruptedException {
        model.typedProperty().set("localhost:8080");
        model.connect();
        answers.add(new Answer.Failed<>(CLOSED));
        ui.runNext();

        assertThat(state()).isEqualTo(new State.Failed(local, CLOSED));
        assertThat(connected).isEmpty();
    }

    @Test
    void typing_on_takes_the_problem_away() {
        model.connect();
        assertThat(state()).isEqualTo(new State.Misread(Flaw.BLANK));

        model.typedProperty().set("l");
        assertThat(state()).isEqualTo(new State.Typing());
    }

    @Test
    void typing_on_drops_the_answer_for_the_old_text() throws InterruptedException {
        model.typedProperty().set("localhost:8080");
        model.connect();
        assertThat(asked.poll(20, TimeUnit.SECONDS)).isEqualTo(local);
        model.typedProperty().set("localhost:8081");
        ui.runNext();

        assertThat(connected).isEmpty();
        assertThat(state()).isEqualTo(new State.Typing());
    }
}
