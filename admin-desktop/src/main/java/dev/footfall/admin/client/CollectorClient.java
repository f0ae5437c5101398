package dev.footfall.admin.client;

import dev.footfall.admin.range.Period;
import dev.footfall.model.instance.AdminUser;
import dev.footfall.model.report.Dashboard;
import java.util.Optional;

/** Asks one collector. Safe for use by many threads. */
public final class CollectorClient implements DashboardSource {
    private final AuthorizedHttp http;

    public CollectorClient(JsonOverHttp http, CollectorAddress address, Credentials credentials) {
        this.http = new AuthorizedHttp(http, address, credentials);
    }

    @Override
    public Answer<Dashboard> dashboard(Period period) {
        var path =
                "/api/v1/stats?from=%d&to=%d&interval=%s"
                        .formatted(
                                period.from().toEpochMilli(),
                                period.to().toEpochMilli(),
                                period.interval().wireName());
        return http.get(path, Dashboard.class);
    }

    /** Who asks; empty where the collector tells nobody apart. Waits for the answer. */
    public Answer<Optional<AdminUser>> whoAmI() {
        return http.find("/api/v1/me", AdminUser.class);
    }
}
