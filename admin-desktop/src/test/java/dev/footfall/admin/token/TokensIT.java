package dev.footfall.admin.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.admin.LockedCollectors;
import dev.footfall.admin.PersonsBrowser;
import dev.footfall.admin.Window;
import dev.footfall.model.access.PersonalToken;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A token from the moment that it is wanted to the moment that it counts no more. */
@ExtendWith(LockedCollectors.Shared.class)
class TokensIT {
    @TempDir private Path keys;
    private final PersonsBrowser browser = new PersonsBrowser();
    private final LockedCollectors collectors;

    TokensIT(LockedCollectors collectors) {
        this.collectors = collectors;
    }

    private Window window() throws Exception {
        var window = collectors.window(collectors.strict(), LockedCollectors.vault(keys), browser);
        LockedCollectors.signIn(window, browser, "alice");
        window.untilSays(".nav-account", "Alice Admin");
        window.robot().clickOn(".nav-account").clickOn("Access tokens");
        return window;
    }

    private HttpResponse<String> whoAmI(String secret) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(URI.create(collectors.strict() + "/api/v1/me"))
                            .header("Authorization", "Bearer " + secret)
                            .build();
            return http.send(request, BodyHandlers.ofString());
        }
    }

    private static TableView<?> table(Window window) {
        return (TableView<?>) window.node(".token-table");
    }

    private static boolean lists(Window window, String name) {
        return window.robot().lookup(".token-table").tryQuery().stream()
                .flatMap(table -> ((TableView<?>) table).getItems().stream())
                .anyMatch(row -> row instanceof PersonalToken token && token.name().equals(name));
    }

    /** With the keyboard alone, so that every step can be taken with it. */
    @Test
    void a_token_is_made_told_once_used_and_revoked_with_the_keyboard() throws Exception {
        try (var window = window()) {
            window.untilSays(".notice-title", "No access tokens");
            window.robot().press(KeyCode.CONTROL).type(KeyCode.N).release(KeyCode.CONTROL);
            window.untilSays(".panel-title", "New access token");
            window.robot().write("nightly").type(KeyCode.ENTER);
            window.untilSays(".panel-title", "The token \"nightly\" is ready");

            var secret = ((TextField) window.node(".code-text")).getText();
            var answer = whoAmI(secret);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("Alice Admin");
            window.robot().type(KeyCode.SPACE);
            window.untilSays(".button", "Copied");
            assertThat(window.copied()).isEqualTo(secret);

            window.until(() -> lists(window, "nightly"));
            window.robot().type(KeyCode.TAB).type(KeyCode.SPACE);
            window.until(() -> table(window).isFocused());
            assertThat(window.robot().lookup(".code-text").tryQuery()).isEmpty();

            window.robot().type(KeyCode.DELETE);
            window.untilSays(".panel-title", "Revoke \"nightly\"?");
            assertThat(window.saying("Keep").isFocused()).isTrue();
            window.robot().type(KeyCode.ESCAPE);
            window.until(() -> table(window).isFocused());
            assertThat(whoAmI(secret).statusCode()).isEqualTo(200);

            window.robot().type(KeyCode.DELETE);
            window.untilSays(".panel-title", "Revoke \"nightly\"?");
            window.robot().clickOn("Revoke");
            window.untilSays(".notice-title", "No access tokens");
            var refused = whoAmI(secret);
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.body()).contains("unknown_token");
        }
    }
}
