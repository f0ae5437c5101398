package dev.footfall.admin.client;

import dev.footfall.admin.client.ApiFailure.NotACollector;
import dev.footfall.admin.client.ApiFailure.Oddity;
import dev.footfall.admin.range.RangePreset;
import dev.footfall.model.report.Health;
import java.time.Clock;

/**
 * Asks for health, which anybody may, and then for a report, which shows whether the collector lets
 * this program in at all. Safe for use by many threads.
 */
public final class HttpProbe implements CollectorProbe {
    private final JsonOverHttp http;
    private final Clock clock;

    public HttpProbe(JsonOverHttp http, Clock clock) {
        this.http = http;
        this.clock = clock;
    }

    @Override
    public Answer<Health> probe(CollectorAddress address) {
        return http.get(address.at("/api/v1/health"), Health.class)
                .then(HttpProbe::mustBeWell)
                .then(health -> mustLetIn(address, health));
    }

    private static Answer<Health> mustBeWell(Health health) {
        return health.ok()
                ? new Answer.Given<>(health)
                : new Answer.Failed<>(new NotACollector(Oddity.UNREADABLE, ""));
    }

    private Answer<Health> mustLetIn(CollectorAddress address, Health health) {
        var lastDay = RangePreset.DAY.until(clock.instant());
        return new CollectorClient(http, address)
                .dashboard(lastDay)
                .then(_ -> new Answer.Given<>(health));
    }
}
