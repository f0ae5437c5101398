package dev.footfall.admin.client.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.admin.Samples;
import dev.footfall.admin.client.AuthorizedHttp;
import dev.footfall.admin.client.Credentials;
import dev.footfall.admin.client.access.Permissions;
import dev.footfall.admin.client.answer.Answer;
import dev.footfall.admin.client.http.JsonOverHttp;
import dev.footfall.model.instance.AdminUser;
import dev.footfall.model.json.Json;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HttpSitesIT {
    private final JsonOverHttp http = JsonOverHttp.open(Json.mapper());
    private final AuthorizedHttp nobody =
            new AuthorizedHttp(http, Samples.address("http://127.0.0.1:1"), Credentials.ANONYMOUS);

    @AfterEach
    void close() {
        http.close();
    }

    /** Where nobody answers, an answer shows that nobody was asked. */
    @Test
    void only_what_may_be_looked_at_is_asked_for() {
        var reader = new AdminUser("bob", null, List.of("stats:read", "pixels:read"));
        var sites = new HttpSites(nobody, Permissions.of(reader));

        assertThat(sites.projects()).isEqualTo(new Answer.Given<>(List.of()));
        assertThat(sites.sources()).isEqualTo(new Answer.Given<>(List.of()));
        assertThat(sites.pixels()).isInstanceOf(Answer.Failed.class);
    }
}
