package dev.footfall.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.admin.keycloak.ChromiumBrowser;
import dev.footfall.admin.keycloak.Keycloak;
import dev.footfall.admin.keystore.SealedVault;
import dev.footfall.admin.oidc.browser.Browser;
import dev.footfall.admin.settings.Settings;
import dev.footfall.admin.settings.SettingsKeeper;
import dev.footfall.model.json.Json;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The desktop, the collector and a Keycloak, whose form somebody fills in in Chromium. */
@EnabledIfSystemProperty(
        named = "keycloak.home",
        matches = ".+",
        disabledReason = "mvn -Pkeycloak runs it")
class KeycloakIT {
    @TempDir private static Path folder;
    private static Keycloak keycloak;
    private static RealCollector collector;
    private static ChromiumBrowser chromium;

    @TempDir private Path keys;

    @BeforeAll
    static void start() throws Exception {
        keycloak =
                Keycloak.start(
                        Path.of(System.getProperty("keycloak.home")),
                        folder.resolve("keycloak.log"));
        collector =
                RealCollector.start(
                        folder,
                        """
                        {acl: '"admins" in claims.groups', oidc: {endpoint: "%s", \
                        client_id: footfall-desktop, audience: "https://stats.example/api", \
                        scopes: [profile, email, offline_access]}}\
                        """
                                .formatted(keycloak.realm()));
        chromium = ChromiumBrowser.launch();
    }

    @AfterAll
    static void stop() throws Exception {
        chromium.close();
        collector.stop();
        keycloak.close();
    }

    private Window window(Browser browser) throws Exception {
        var vault = SealedVault.withoutKeyStore(keys, Json.mapper(), new SecureRandom());
        return Window.open(
                Window.Opening.of(collector.address(), SettingsKeeper.forgetful(Settings.DEFAULTS))
                        .today()
                        .on(new SigningIn.Machine(vault, browser)));
    }

    private static void begin(Window window, String stage) {
        window.untilSays(".button", "Sign in");
        window.robot().type(KeyCode.ENTER);
        window.untilSays(".signin-stage", stage);
    }

    @Test
    void whoever_is_in_the_group_signs_in_with_the_form_is_remembered_and_signs_out()
            throws Exception {
        try (var window = window(chromium)) {
            begin(window, "Waiting for your browser …");

            assertThat(chromium.signIn("alice")).contains("Go back to Footfall");
            window.untilSays(".notice-title", "No visits in this period");
            window.untilSays(".nav-account", "Alice Admin");
        }
        try (var window = window(chromium)) {
            window.untilSays(".nav-account", "Alice Admin");
            window.robot().clickOn(".nav-account").clickOn("Sign out");
            window.untilSays(".button", "Sign in");
        }
    }

    @Test
    void whoever_is_not_is_told_which_groups_the_collector_saw() throws Exception {
        try (var window = window(chromium)) {
            begin(window, "Waiting for your browser …");
            chromium.signIn("bob");
            window.untilSays(".problem-title", "You may not look at this");

            assertThat(((TextArea) window.node(".signin-claims")).getText())
                    .contains("claims.groups = [readers]", "claims.email = bob@example.com");
        }
    }

    @Test
    void a_code_on_another_device_does_it_as_well() throws Exception {
        try (var window = window(Browser.NONE)) {
            begin(window, "Waiting for you to confirm …");
            var code = ((TextInputControl) window.node(".signin-code")).getText();

            chromium.allow(URI.create(keycloak.realm() + "/device?user_code=" + code), "alice");

            window.untilSays(".nav-account", "Alice Admin");
        }
    }
}
