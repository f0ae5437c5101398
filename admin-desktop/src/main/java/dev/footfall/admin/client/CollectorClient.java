package dev.footfall.admin.client;

import dev.footfall.admin.client.ApiFailure.Refused;
import dev.footfall.admin.range.Period;
import dev.footfall.model.filter.Filter;
import dev.footfall.model.instance.AdminUser;
import dev.footfall.model.report.Dashboard;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks one collector. Safe for use by many threads. */
public final class CollectorClient implements DashboardSource {
    private final JsonOverHttp http;
    private final CollectorAddress address;
    private final Credentials credentials;

    public CollectorClient(JsonOverHttp http, CollectorAddress address, Credentials credentials) {
        this.http = http;
        this.address = address;
        this.credentials = credentials;
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
        return asking(bearer -> http.get(address.at(path), Dashboard.class, bearer));
    }

    /** A plus sign means a space only to readers of forms, %20 does to everybody. */
    private static String encoded(Filter filter) {
        return URLEncoder.encode(filter.toString(), StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Who asks; empty where the collector tells nobody apart. Waits for the answer. */
    public Answer<Optional<AdminUser>> whoAmI() {
        return asking(bearer -> http.find(address.at("/api/v1/me"), AdminUser.class, bearer));
    }

    /** Once more with another token where the first one is refused: it may have been withdrawn. */
    private <T> Answer<T> asking(Function<@Nullable Bearer, Answer<T>> question) {
        return credentials
                .bearer()
                .then(bearer -> {
                    var answer = question.apply(bearer.orElse(null));
                    return bearer.isPresent() && isUnauthenticated(answer)
                            ? credentials
                                    .insteadOf(bearer.get())
                                    .then(other -> question.apply(other.orElse(null)))
                            : answer;
                });
    }

    private static boolean isUnauthenticated(Answer<?> answer) {
        return answer instanceof Answer.Failed(Refused(var status, _, _)) && status == 401;
    }
}
