package dev.footfall.admin.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.admin.Samples;
import dev.footfall.admin.UiQueue;
import dev.footfall.admin.client.CollectorAddress;
import dev.footfall.admin.client.Credentials;
import dev.footfall.admin.client.answer.Answer;
import dev.footfall.admin.keystore.Protection;
import dev.footfall.admin.oidc.Registration;
import dev.footfall.admin.oidc.device.DeviceCode;
import dev.footfall.admin.session.Admission;
import dev.footfall.admin.session.Doorway.Door;
import dev.footfall.admin.session.Entrance;
import dev.footfall.admin.session.SignIn.Ending;
import dev.footfall.admin.session.SignIn.Stage;
import dev.footfall.admin.session.SignIn.Target;
import dev.footfall.admin.task.Background;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Giving up, wherever somebody is on the way in. */
class SignInViewModelTest {
    private static final URI ISSUER = URI.create("https://id.example");
    private static final Registration REGISTRATION =
            new Registration(ISSUER, "footfall-desktop", List.of(), null);
    private static final SignInState OFFER =
            new SignInState.Offered(REGISTRATION, new Protection.KeyStore());

    private final UiQueue ui = new UiQueue();
    private final Background background = Background.open(ui);
    private final SlowEntrance entrance = new SlowEntrance();
    private final List<Admission> admitted = new ArrayList<>();
    private final SignInViewModel model =
            new SignInViewModel(
                    entrance,
                    new SignInViewModel.Lines(background.latest(), background.latest()),
                    Samples.address("localhost:8080"),
                    false,
                    admitted::add);

    /** Leads to one stage and waits there, until somebody gives up. */
    private static final class SlowEntrance implements Entrance {
        private final CountDownLatch givenUp = new CountDownLatch(1);
        private boolean slowAtTheDoor;
        private Stage stage = new Stage.Presenting();

        @Override
        public Answer<Door> look(CollectorAddress collector) {
            if (slowAtTheDoor) {
                try {
                    waitForEver();
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                }
            }
            return new Answer.Given<>(new Door.Locked(REGISTRATION));
        }

        @Override
        public Ending best(Target target, Consumer<Stage> follow) throws InterruptedException {
            follow.accept(stage);
            waitForEver();
            return new Ending.SignedIn(new Admission(Optional.empty(), Credentials.ANONYMOUS));
        }

        @Override
        public Ending byCode(Target target, Consumer<Stage> follow) throws InterruptedException {
            return best(target, follow);
        }

        private void waitForEver() throws InterruptedException {
            try {
                new CountDownLatch(1).await();
            } finally {
                givenUp.countDown();
            }
        }

        @Override
        public boolean open(URI page) {
            return true;
        }

        @Override
        public Protection protection() {
            return new Protection.KeyStore();
        }
    }

    @AfterEach
    void close() {
        background.close();
    }

    static Stream<Stage> stages() {
        var code = new DeviceCode("ABCD-EFGH", ISSUER, ISSUER, Samples.NOW);
        return Stream.of(
                new Stage.Finding(ISSUER),
                new Stage.InBrowser(ISSUER, true),
                new Stage.InBrowser(ISSUER, false),
                new Stage.ByCode(code),
                new Stage.Presenting());
    }

    @ParameterizedTest
    @MethodSource("stages")
    void every_stage_can_be_given_up_and_begun_anew(Stage stage) throws InterruptedException {
        entrance.stage = stage;
        model.look();
        ui.runNext();
        assertThat(model.stateProperty().get()).isEqualTo(OFFER);

        model.begin();
        ui.runNext();
        assertThat(model.stateProperty().get()).isEqualTo(new SignInState.Waiting(stage));
        model.cancel();

        assertThat(model.stateProperty().get()).isEqualTo(OFFER);
        assertThat(entrance.givenUp.await(20, TimeUnit.SECONDS)).isTrue();
        // What the work that was given up has to say comes too late.
        ui.runNext();
        assertThat(model.stateProperty().get()).isEqualTo(OFFER);
        assertThat(admitted).isEmpty();
        model.begin();
        ui.runNext();
        assertThat(model.stateProperty().get()).isEqualTo(new SignInState.Waiting(stage));
    }

    @Test
    void whoever_leaves_before_the_collector_has_answered_waits_for_nothing()
            throws InterruptedException {
        entrance.slowAtTheDoor = true;
        model.look();
        model.stop();

        // Begun or not, the work reports nothing that counts.
        assertThat(model.stateProperty().get()).isEqualTo(new SignInState.Looking());
        assertThat(admitted).isEmpty();
    }
}
