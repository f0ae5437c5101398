package dev.footfall.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.admin.client.CollectorAddress;
import java.nio.file.Path;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The desktop, the collector's own door and a real issuer; only the clicks in the browser are made.
 */
@ExtendWith(LockedCollectors.Shared.class)
class LockedCollectorIT {
    private static final String EMPTY = "No visits in this period";

    @TempDir private Path keys;
    private final PersonsBrowser browser = new PersonsBrowser();
    private final LockedCollectors collectors;

    LockedCollectorIT(LockedCollectors collectors) {
        this.collectors = collectors;
    }

    private Window window(CollectorAddress collector) throws Exception {
        return collectors.window(collector, LockedCollectors.vault(keys), browser);
    }

    private void signIn(Window window, String person) throws Exception {
        LockedCollectors.signIn(window, browser, person);
    }

    private static Iterable<String> accountItems(Window window) {
        return ((MenuButton) window.node(".nav-account"))
                .getItems().stream().map(MenuItem::getText).toList();
    }

    @Test
    void whoever_the_acl_names_sees_the_dashboard_and_is_remembered() throws Exception {
        try (var window = window(collectors.strict())) {
            signIn(window, "alice");
            window.untilSays(".notice-title", EMPTY);
            window.untilSays(".nav-account", "Alice Admin");
            assertThat(accountItems(window))
                    .contains("Access tokens", "Sign out")
                    .doesNotContain("Read only");
        }
        try (var window = window(collectors.strict())) {
            window.untilSays(".notice-title", EMPTY);
        }
    }

    @Test
    void whoever_it_does_not_name_is_told_what_the_collector_saw() throws Exception {
        try (var window = window(collectors.strict())) {
            signIn(window, "bob");
            window.untilSays(".problem-title", "You may not look at this");

            assertThat(((TextArea) window.node(".signin-claims")).getText())
                    .contains("claims.groups = [readers, staff]", "claims.sub = bob");
        }
    }

    @Test
    void whoever_may_only_look_is_told_so_and_offered_no_changes() throws Exception {
        try (var window = window(collectors.readable())) {
            signIn(window, "bob");
            window.untilSays(".notice-title", EMPTY);
            assertThat(accountItems(window)).contains("Read only", "Access tokens");

            window.robot().clickOn(".nav-account").clickOn("Access tokens");
            window.untilSays(".screen-title", "Access tokens");
            window.untilSays(
                    ".token-text",
                    "You may look at these tokens, but not make or revoke any: web.admin.acl in"
                            + " the configuration of the collector decides.");
            assertThat(window.texts(".button")).doesNotContain("New token", "Revoke …");
        }
    }

    @Test
    void each_collector_has_a_session_of_its_own() throws Exception {
        try (var window = window(collectors.strict())) {
            signIn(window, "alice");
            window.untilSays(".nav-account", "Alice Admin");
            window.robot().clickOn(".nav-collector").clickOn("Another collector …");
            window.untilSays(".connect-title", "Connect to a collector");
            window.robot().clickOn(".connect-address").write(collectors.readable().toString());
            window.robot().clickOn(".connect-button");
            signIn(window, "bob");
            window.untilSays(".nav-account", "Bob Reader");

            // The strict one would turn away bob's token: what is sent there is alice's.
            switchTo(window, collectors.strict());
            window.untilSays(".nav-account", "Alice Admin");
            window.untilSays(".notice-title", EMPTY);
            window.robot().clickOn(".nav-account").clickOn("Access tokens");
            window.untilSays(".button", "New token");

            switchTo(window, collectors.readable());
            window.untilSays(".nav-account", "Bob Reader");
            window.untilSays(".notice-title", EMPTY);

            switchTo(window, collectors.strict());
            window.untilSays(".nav-account", "Alice Admin");
            window.robot().clickOn(".nav-account").clickOn("Sign out");
            window.untilSays(".button", "Sign in");
        }
        try (var window = window(collectors.readable())) {
            window.untilSays(".nav-account", "Bob Reader");
        }
        try (var window = window(collectors.strict())) {
            window.untilSays(".button", "Sign in");
        }
    }

    private static void switchTo(Window window, CollectorAddress collector) {
        window.robot().clickOn(".nav-collector").clickOn(collector.label());
    }
}
