package dev.footfall.admin.client;

import dev.footfall.admin.range.Period;
import dev.footfall.model.report.Dashboard;

/** Asks one collector. Safe for use by many threads. */
public final class CollectorClient implements DashboardSource {
    private final JsonOverHttp http;
    private final CollectorAddress address;

    public CollectorClient(JsonOverHttp http, CollectorAddress address) {
        this.http = http;
        this.address = address;
    }

    @Override
    public Answer<Dashboard> dashboard(Period period) {
        var path =
                "/api/v1/stats?from=%d&to=%d&interval=%s"
                        .formatted(
                                period.from().toEpochMilli(),
                                period.to().toEpochMilli(),
                                period.interval().wireName());
        return http.get(address.at(path), Dashboard.class);
    }
}
