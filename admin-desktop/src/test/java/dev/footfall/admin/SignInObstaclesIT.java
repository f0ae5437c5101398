package dev.footfall.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.admin.client.CollectorAddress;
import dev.footfall.issuer.TestIssuer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What of the world around it keeps somebody out, and what they are told to do about it. */
@ExtendWith(LockedCollectors.Shared.class)
class SignInObstaclesIT {
    private static final String CLOCKS = "The clocks disagree";
    private static final String DISTRUST = "The certificate is not trusted";

    @TempDir private static Path keys;
    private static SelfSignedServer selfSigned;

    @TempDir private Path sessions;
    private final PersonsBrowser browser = new PersonsBrowser();
    private final LockedCollectors collectors;

    SignInObstaclesIT(LockedCollectors collectors) {
        this.collectors = collectors;
    }

    @BeforeAll
    static void listen() throws Exception {
        selfSigned = SelfSignedServer.start(keys);
    }

    @AfterAll
    static void close() {
        selfSigned.close();
    }

    @AfterEach
    void setRight() {
        collectors.issuer().clockIsAhead(Duration.ZERO);
        collectors.issuer().accessTokensLive(Duration.ofMinutes(5));
    }

    private Window window(CollectorAddress collector) throws Exception {
        return collectors.window(collector, LockedCollectors.vault(sessions), browser);
    }

    private String issuer() {
        return collectors.issuer().url().toString();
    }

    private static void offersWaysOut(Window window) {
        assertThat(window.texts(".button")).contains("Try again", "Another collector");
    }

    @Test
    void a_clock_that_is_behind_the_issuers_is_to_be_set() throws Exception {
        collectors.issuer().clockIsAhead(Duration.ofSeconds(12 * 60 + 30));
        try (var window = window(collectors.strict())) {
            LockedCollectors.signIn(window, browser, "alice");

            window.untilSays(".problem-title", CLOCKS);
            window.explains("12 minutes behind the clock of " + issuer());
            window.explains("Set the clock of this machine");
            offersWaysOut(window);

            collectors.issuer().clockIsAhead(Duration.ZERO);
            window.robot().clickOn("Try again");
            LockedCollectors.signIn(window, browser, "alice");
            window.untilSays(".nav-account", "Alice Admin");
        }
    }

    @Test
    void a_clock_that_is_ahead_of_the_issuers_is_to_be_set() throws Exception {
        collectors.issuer().clockIsAhead(Duration.ofSeconds(-7 * 60 - 30));
        try (var window = window(collectors.strict())) {
            LockedCollectors.signIn(window, browser, "alice");

            window.untilSays(".problem-title", CLOCKS);
            window.explains("7 minutes ahead of the clock of " + issuer());
            window.explains("Set the clock of this machine");
        }
    }

    /** The identity still counts, by which the desktop judges; the access token is over. */
    @Test
    void clocks_of_collector_and_issuer_that_disagree_are_for_others_to_set() throws Exception {
        collectors.issuer().accessTokensLive(Duration.ofSeconds(1));
        collectors.issuer().clockIsAhead(Duration.ofMinutes(-3));
        try (var window = window(collectors.strict())) {
            LockedCollectors.signIn(window, browser, "alice");

            window.untilSays(".problem-title", CLOCKS);
            window.explains(collectors.strict().toString(), issuer());
            window.explains("Have the machines of the collector and of the issuer");
            offersWaysOut(window);
        }
    }

    @Test
    void an_issuer_whose_certificate_nobody_trusts_is_named() throws Exception {
        try (var collector = ScriptedCollector.start()) {
            collector.signsInAt(selfSigned.url(), TestIssuer.AUDIENCE);
            try (var window = window(collector.address())) {
                window.untilSays(".button", "Sign in");
                window.robot().type(KeyCode.ENTER);

                window.untilSays(".problem-title", DISTRUST);
                window.explains(selfSigned.url().toString(), "does not trust");
                window.explains("-Djavax.net.ssl.trustStore=", "do not go on");
                offersWaysOut(window);
            }
        }
    }

    @Test
    void a_collector_whose_certificate_nobody_trusts_is_named() throws Exception {
        try (var window = window(Samples.address(selfSigned.url().toString()))) {
            window.untilSays(".problem-title", DISTRUST);

            window.explains(selfSigned.url().toString(), "does not trust");
            window.explains("-Djavax.net.ssl.trustStore=", "do not go on");
            offersWaysOut(window);
        }
    }

    @Test
    void asking_a_collector_that_does_not_answer_can_be_given_up() throws Exception {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var window = window(Samples.address("http://localhost:" + silent.getLocalPort()))) {
            window.untilSays(".signin-stage", "Asking the collector …");
            window.until(() -> window.saying("Another collector").getParent().getOpacity() == 1);
            window.robot().type(KeyCode.ESCAPE);

            window.untilSays(".connect-title", "Connect to a collector");
        }
    }
}
