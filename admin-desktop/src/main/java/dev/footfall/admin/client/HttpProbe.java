package dev.footfall.admin.client;

import dev.footfall.admin.client.answer.Answer;
import dev.footfall.admin.client.answer.ApiFailure.NotACollector;
import dev.footfall.admin.client.answer.ApiFailure.Oddity;
import dev.footfall.admin.client.http.JsonOverHttp;
import dev.footfall.model.report.Health;

/** Asks for health, which anybody may. Safe for use by many threads. */
public final class HttpProbe implements CollectorProbe {
    private final JsonOverHttp http;

    public HttpProbe(JsonOverHttp http) {
        this.http = http;
    }

    @Override
    public Answer<Health> probe(CollectorAddress address) {
        return http.get(address.at("/api/v1/health"), Health.class, null)
                .then(HttpProbe::mustBeWell);
    }

    private static Answer<Health> mustBeWell(Health health) {
        return health.ok()
                ? new Answer.Given<>(health)
                : new Answer.Failed<>(new NotACollector(Oddity.UNREADABLE, ""));
    }
}
