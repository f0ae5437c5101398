package dev.footfall.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.issuer.TestIssuer;
import dev.footfall.model.access.PersonalToken;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The list of access tokens while the collector is slow, out of order or away. */
@ExtendWith(LockedCollectors.Shared.class)
class TokenStatesIT {
    private static final PersonalToken NIGHTLY =
            new PersonalToken(
                    "01",
                    "nightly",
                    "Alice Admin",
                    List.of("read"),
                    Instant.EPOCH,
                    Instant.EPOCH.plusSeconds(4_000_000_000L),
                    null);

    @TempDir private Path sessions;
    private final ScriptedCollector collector = ScriptedCollector.start();
    private final LockedCollectors collectors;
    private Window window;

    TokenStatesIT(LockedCollectors collectors) {
        this.collectors = collectors;
    }

    @BeforeEach
    void signIn() throws Exception {
        collector.answers(Samples.busy());
        collector.lists(NIGHTLY);
        collector.signsInAt(collectors.issuer().url(), TestIssuer.AUDIENCE);
        var browser = new PersonsBrowser();
        window = collectors.window(collector.address(), LockedCollectors.vault(sessions), browser);
        LockedCollectors.signIn(window, browser, "alice");
        window.untilSays(".card-value", "12,345");
    }

    @AfterEach
    void close() {
        window.close();
        collector.close();
    }

    private void openTokens() {
        window.robot().clickOn(".nav-account").clickOn("Access tokens");
        window.untilSays(".screen-title", "Access tokens");
    }

    private boolean listsNightly() {
        return window.robot().lookup(".token-table").tryQuery().stream()
                .anyMatch(table -> ((TableView<?>) table).getItems().contains(NIGHTLY));
    }

    @Test
    void a_list_that_is_awaited_says_so() {
        collector.hold();
        openTokens();
        window.untilSays(".token-text", "Asking for the tokens …");

        collector.release();
        window.until(this::listsNightly);
        assertThat(window.texts(".token-text")).doesNotContain("Asking for the tokens …");
    }

    @Test
    void a_refusal_is_told_in_the_collectors_words_and_can_be_retried() {
        collector.refusesToList(500, "The catalogue is damaged.");
        openTokens();
        window.untilSays(".notice-title", "The collector refused");
        assertThat(window.texts(".notice-text"))
                .anySatisfy(text -> assertThat(text).endsWith("The catalogue is damaged."));

        collector.lists(NIGHTLY);
        window.robot().clickOn("Try again");
        window.until(this::listsNightly);
        assertThat(window.texts(".notice-title")).isEmpty();
    }

    @Test
    void without_a_connection_there_is_a_reason_in_place_of_the_list() {
        collector.close();
        openTokens();

        window.untilSays(".notice-title", "Nobody answers there");
        assertThat(window.texts(".notice-text"))
                .anySatisfy(text -> assertThat(text).contains(collector.address().toString()));
        assertThat(window.saying("Try again").isVisible()).isTrue();
    }

    @Test
    void a_list_that_may_be_stale_stays_and_is_marked() {
        openTokens();
        window.until(this::listsNightly);

        collector.close();
        window.robot().type(KeyCode.F5);
        window.untilSays(".banner-title", "Nobody answers there");
        assertThat(window.texts(".banner-text"))
                .anySatisfy(text ->
                        assertThat(text)
                                .startsWith("This list may have changed meanwhile.")
                                .contains(collector.address().toString()));
        assertThat(listsNightly()).isTrue();
        assertThat(window.saying("Try again").isVisible()).isTrue();
    }
}
