package dev.footfall.admin.client.site;

import dev.footfall.admin.client.AuthorizedHttp;
import dev.footfall.admin.client.access.Permissions;
import dev.footfall.admin.client.answer.Answer;
import dev.footfall.model.site.Pixel;
import dev.footfall.model.site.Project;
import dev.footfall.model.site.Source;
import java.util.List;

/**
 * Asks the collector itself, and only for what may be looked at: of the rest there is nothing, and
 * no refusal in the collector's audit log. Safe for use by many threads.
 */
public final class HttpSites implements Sites {
    private final AuthorizedHttp http;
    private final Permissions permissions;

    public HttpSites(AuthorizedHttp http, Permissions permissions) {
        this.http = http;
        this.permissions = permissions;
    }

    @Override
    public Answer<List<Project>> projects() {
        return list("projects", Project.class);
    }

    @Override
    public Answer<List<Source>> sources() {
        return list("sources", Source.class);
    }

    @Override
    public Answer<List<Pixel>> pixels() {
        return list("pixels", Pixel.class);
    }

    private <T> Answer<List<T>> list(String thing, Class<T> type) {
        return permissions.mayRead(thing)
                ? http.list("/api/v1/" + thing, type)
                : new Answer.Given<>(List.of());
    }
}
