package dev.footfall.admin.client;

import dev.footfall.admin.client.answer.Answer;
import dev.footfall.admin.client.http.JsonOverHttp;
import dev.footfall.admin.range.Period;
import dev.footfall.model.filter.Filter;
import dev.footfall.model.instance.AdminUser;
import dev.footfall.model.report.Dashboard;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Asks one collector. Safe for use by many threads. */
public final class CollectorClient implements DashboardSource {
    private final AuthorizedHttp http;

    public CollectorClient(JsonOverHttp http, CollectorAddress address, Credentials credentials) {
        this.http = new AuthorizedHttp(http, address, credentials);
    }

    @Override
    public Answer<Dashboard> dashboard(Period period, Filter filter) {
        var path =
                "/api/v1/stats?from=%d&to=%d&interval=%s"
                                .formatted(
                                        period.from().toEpochMilli(),
                                        period.to().toEpochMilli(),
                                        period.interval().wireName())
                        + (filter.equals(Filter.EVERYTHING) ? "" : "&q=" + encoded(filter));
        return http.get(path, Dashboard.class);
    }

    /** A plus sign means a space only to readers of forms, %20 does to everybody. */
    private static String encoded(Filter filter) {
        return URLEncoder.encode(filter.toString(), StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Who asks; empty where the collector tells nobody apart. Waits for the answer. */
    public Answer<Optional<AdminUser>> whoAmI() {
        return http.find("/api/v1/me", AdminUser.class);
    }
}
