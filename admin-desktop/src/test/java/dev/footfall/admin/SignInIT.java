package dev.footfall.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.footfall.admin.keystore.Vault;
import dev.footfall.admin.oidc.browser.Browser;
import dev.footfall.issuer.Person;
import dev.footfall.issuer.SignIn;
import dev.footfall.issuer.TestIssuer;
import dev.footfall.model.json.Json;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a locked collector to its dashboard, with a real issuer and the person's clicks. */
class SignInIT {
    private static TestIssuer issuer;

    @TempDir private Path folder;
    private final ScriptedCollector collector = ScriptedCollector.start();
    private final PersonsBrowser browser = new PersonsBrowser();

    @BeforeAll
    static void start() throws IOException {
        issuer = TestIssuer.start();
    }

    @AfterAll
    static void stop() {
        issuer.close();
    }

    @BeforeEach
    void lock() {
        collector.answers(Samples.busy());
        collector.signsInAt(issuer.url(), TestIssuer.AUDIENCE);
    }

    @AfterEach
    void close() {
        collector.close();
    }

    private Vault vault() {
        return LockedCollectors.vault(folder);
    }

    private Window window(Browser with) throws Exception {
        return Window.open(collector.address(), new SigningIn.Machine(vault(), with));
    }

    private static void begin(Window window) {
        window.untilSays(".button", "Sign in");
        window.robot().type(KeyCode.ENTER);
    }

    @Test
    void a_person_signs_in_is_remembered_and_signs_out() throws Exception {
        try (var window = window(browser)) {
            begin(window);
            window.untilSays(".signin-stage", "Waiting for your browser …");
            assertThat(browser.signIn("alice").text()).contains("Go back to Footfall");
            window.untilSays(".card-value", "12,345");
            window.untilSays(".nav-account", "Alice Admin");
        }
        assertThat(Files.readString(folder.resolve("sessions.sealed")))
                .contains(collector.address().toString())
                .doesNotContain("refresh");

        try (var window = window(browser);
                var elsewhere = new SignIn(issuer)) {
            window.untilSays(".nav-account", "Alice Admin");
            var refresh = refreshToken();
            assertThat(elsewhere.counts(refresh)).isTrue();
            window.robot().clickOn(".nav-account").clickOn("Sign out");
            window.untilSays(".button", "Sign in");
            window.until(() -> !elsewhere.counts(refresh));
        }
        try (var window = window(browser)) {
            window.untilSays(".button", "Sign in");
        }
    }

    /** What is at rest of the session. */
    private String refreshToken() throws IOException {
        var session = vault().read(collector.address().toString()).orElseThrow();
        return Json.mapper().readTree(session).path("refresh_token").textValue();
    }

    @Test
    void without_a_key_store_a_caution_says_where_the_key_lies_before_anybody_signs_in()
            throws Exception {
        try (var window = window(browser)) {
            window.untilSays(".button", "Sign in");

            assertThat(window.texts(".caution"))
                    .singleElement(STRING)
                    .startsWith("This system has no key store that Footfall can use.")
                    .contains(folder.toString());
        }
    }

    @Test
    void without_a_browser_a_code_does_it() throws Exception {
        try (var window = window(Browser.NONE)) {
            begin(window);
            window.untilSays(".signin-stage", "Waiting for you to confirm …");
            var code = ((TextInputControl) window.node(".signin-code")).getText();
            assertThat(code).hasSizeGreaterThan(7);
            assertThat(window.node(".qr-code").getBoundsInParent().getWidth()).isPositive();
            assertThat(window.texts(".signin-countdown"))
                    .singleElement(STRING)
                    .matches("Valid for another [0-5]:[0-5]\\d");
            window.robot().clickOn("Copy code");
            assertThat(window.copied()).isEqualTo(code);
            try (var bob = new Person("bob")) {
                bob.visit(URI.create(issuer.url() + "/device?user_code=" + code));
            }
            window.untilSays(".nav-account", "Bob Reader");
        }
    }

    @Test
    void what_was_begun_can_be_given_up_with_the_keyboard() throws Exception {
        try (var window = window(browser)) {
            begin(window);
            window.untilSays(".signin-stage", "Waiting for your browser …");
            window.robot().type(KeyCode.ESCAPE);

            window.untilSays(".button", "Sign in");
        }
    }

    @Test
    void whoever_the_collector_does_not_want_sees_what_it_saw() throws Exception {
        collector.bans("bob");
        try (var window = window(browser)) {
            begin(window);
            browser.signIn("bob");

            window.untilSays(".problem-title", "You may not look at this");
            assertThat(((TextArea) window.node(".signin-claims")).getText())
                    .contains("claims.groups = [readers, staff]", "claims.sub = bob")
                    .doesNotContain("exp", "iat");
        }
        assertThat(vault().read(collector.address().toString())).isEmpty();
    }

    @Test
    void whoever_is_let_in_and_may_see_nothing_is_told_what_is_lacking() throws Exception {
        collector.permitsNothing();
        try (var window = window(browser)) {
            begin(window);
            browser.signIn("bob");

            window.untilSays(".notice-title", "You may not see this");
            assertThat(window.texts(".notice-text"))
                    .anySatisfy(text ->
                            assertThat(text)
                                    .contains(collector.address().toString(), "stats:read"));
            assertThat(collector.asked()).isEmpty();
            assertThat(((MenuButton) window.node(".nav-account")).getItems())
                    .extracting(MenuItem::getText)
                    .contains("Read only", "Sign out")
                    .doesNotContain("Access tokens");
        }
    }

    @Test
    void an_issuer_that_is_down_is_named() throws Exception {
        collector.signsInAt(URI.create("http://127.0.0.1:1"), TestIssuer.AUDIENCE);
        try (var window = window(browser)) {
            begin(window);

            window.untilSays(".problem-title", "The issuer does not answer");
            window.explains("http://127.0.0.1:1", "its machine refused the connection");
        }
    }

    @Test
    void a_token_for_somebody_else_is_told_with_its_audience() throws Exception {
        collector.refusesTokens("wrong_audience");
        try (var window = window(browser)) {
            begin(window);
            browser.signIn("alice");

            window.untilSays(".problem-title", "Meant for somebody else");
            window.explains("is meant for " + TestIssuer.AUDIENCE, collector.address().toString());
            window.explains("web.admin.oidc.audience");
        }
    }

    @Test
    void a_collector_and_an_issuer_that_disagree_about_the_time_are_both_named() throws Exception {
        collector.refusesTokens("token_not_yet_valid");
        try (var window = window(browser)) {
            begin(window);
            browser.signIn("alice");

            window.untilSays(".problem-title", "The clocks disagree");
            window.explains(collector.address().toString(), issuer.url().toString());
        }
    }

    @Test
    void a_collector_that_nobody_can_sign_in_to_says_how_to_change_that() throws Exception {
        collector.isWalled();
        try (var window = window(browser)) {
            window.until(() ->
                    window.texts(".signin-text").stream()
                            .anyMatch(text -> text.contains("web.admin.oidc.endpoint")));
        }
    }

    @Test
    void a_session_that_the_issuer_ends_leads_back_to_signing_in() throws Exception {
        issuer.accessTokensLive(Duration.ofSeconds(1));
        try (var window = window(browser)) {
            begin(window);
            browser.signIn("alice");
            window.untilSays(".card-value", "12,345");
            issuer.close();
            issuer = TestIssuer.start(issuer.url().getPort());
            window.until(() -> {
                window.robot().type(KeyCode.F5);
                return !window.texts(".caution").isEmpty();
            });

            assertThat(window.texts(".caution").iterator().next()).contains("has ended");
        } finally {
            issuer.accessTokensLive(Duration.ofMinutes(5));
        }
    }
}
