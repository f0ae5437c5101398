package dev.footfall.admin.client;

import dev.footfall.admin.client.answer.Answer;
import dev.footfall.admin.client.http.JsonOverHttp;
import dev.footfall.model.instance.AdminUser;
import dev.footfall.model.instance.AuthConfig;
import java.util.Optional;

/** Asks the collector itself. Safe for use by many threads. */
public final class HttpReception implements Reception {
    private final JsonOverHttp http;

    public HttpReception(JsonOverHttp http) {
        this.http = http;
    }

    @Override
    public Answer<AuthConfig> signingIn(CollectorAddress collector) {
        return http.get(collector.at("/api/v1/auth/config"), AuthConfig.class, null);
    }

    @Override
    public Answer<Optional<AdminUser>> whoAmI(CollectorAddress collector, Credentials credentials) {
        return new CollectorClient(http, collector, credentials).whoAmI();
    }
}
