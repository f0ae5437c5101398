package dev.footfall.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.admin.keystore.SealedVault;
import dev.footfall.admin.settings.Settings;
import dev.footfall.admin.settings.SettingsKeeper;
import dev.footfall.issuer.TestIssuer;
import dev.footfall.model.json.Json;
import java.nio.file.Path;
import java.security.SecureRandom;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The desktop, the collector's own door and a real issuer; only the clicks in the browser are made.
 */
class LockedCollectorIT {
    @TempDir private static Path folder;
    private static TestIssuer issuer;
    private static RealCollector collector;

    @TempDir private Path keys;
    private final PersonsBrowser browser = new PersonsBrowser();

    @BeforeAll
    static void start() throws Exception {
        issuer = TestIssuer.start();
        collector =
                RealCollector.start(
                        folder,
                        """
                        {acl: '"admins" in claims.groups', oidc: {endpoint: "%s", client_id: %s, \
                        audience: "%s", scopes: [profile, email, offline_access]}}\
                        """
                                .formatted(
                                        issuer.url(), TestIssuer.CLIENT_ID, TestIssuer.AUDIENCE));
    }

    @AfterAll
    static void stop() throws Exception {
        collector.stop();
        issuer.close();
    }

    private Window window() throws Exception {
        var vault = SealedVault.withoutKeyStore(keys, Json.mapper(), new SecureRandom());
        return Window.open(
                Window.Opening.of(collector.address(), SettingsKeeper.forgetful(Settings.DEFAULTS))
                        .today()
                        .on(new SigningIn.Machine(vault, browser)));
    }

    private void signIn(Window window, String person) throws Exception {
        window.untilSays(".button", "Sign in");
        window.robot().type(KeyCode.ENTER);
        window.untilSays(".signin-stage", "Waiting for your browser …");
        browser.signIn(person);
    }

    @Test
    void whoever_the_acl_names_sees_the_dashboard_and_is_remembered() throws Exception {
        try (var window = window()) {
            signIn(window, "alice");
            window.untilSays(".notice-title", "No visits in this period");
            window.untilSays(".nav-account", "Alice Admin");
        }
        try (var window = window()) {
            window.untilSays(".notice-title", "No visits in this period");
        }
    }

    @Test
    void whoever_it_does_not_name_is_told_what_the_collector_saw() throws Exception {
        try (var window = window()) {
            signIn(window, "bob");
            window.untilSays(".problem-title", "You may not look at this");

            assertThat(((TextArea) window.node(".signin-claims")).getText())
                    .contains("claims.groups = [readers, staff]", "claims.sub = bob");
        }
    }
}
