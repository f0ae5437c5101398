package dev.footfall.admin;

import dev.footfall.admin.client.AuthorizedHttp;
import dev.footfall.admin.client.CollectorAddress;
import dev.footfall.admin.client.CollectorClient;
import dev.footfall.admin.client.access.HttpAccessTokens;
import dev.footfall.admin.client.http.JsonOverHttp;
import dev.footfall.admin.client.site.HttpSites;
import dev.footfall.admin.dashboard.DashboardView;
import dev.footfall.admin.dashboard.DashboardViewModel;
import dev.footfall.admin.dashboard.filter.Vocabulary;
import dev.footfall.admin.dashboard.report.Question;
import dev.footfall.admin.forbidden.ForbiddenView;
import dev.footfall.admin.nav.Screen;
import dev.footfall.admin.task.Background;
import dev.footfall.admin.token.TokenListViewModel;
import dev.footfall.admin.token.TokensView;
import dev.footfall.admin.token.change.TokenChangeViewModel;
import java.util.function.Consumer;

/**
 * Makes the screens behind a collector's door, as far as its guest may look at them. Confined to
 * the UI thread.
 */
final class InsideScreens {
    private final Desktop.Surroundings around;
    private final JsonOverHttp http;
    private final Background background;

    InsideScreens(Desktop.Surroundings around, JsonOverHttp http, Background background) {
        this.around = around;
        this.http = http;
        this.background = background;
    }

    /**
     * The dashboard.
     *
     * @param question what to ask first
     * @param asked told of every later question
     */
    Screen dashboard(
            CollectorAddress collector, Guest guest, Question question, Consumer<Question> asked) {
        if (!guest.permissions().mayRead("stats")) {
            return new ForbiddenView(collector, "stats:read", around.messages());
        }
        var client = new CollectorClient(http, collector, guest.credentials());
        var sites =
                new HttpSites(
                        new AuthorizedHttp(http, collector, guest.credentials()),
                        guest.permissions());
        var model =
                new DashboardViewModel(
                        client,
                        background.latest(),
                        around.clock(),
                        question,
                        new Vocabulary(sites, background.latest()));
        model.questionProperty().subscribe((_, other) -> asked.accept(other));
        return new DashboardView(model, collector, around.messages(), around.formats());
    }

    /** The access tokens. */
    Screen tokens(CollectorAddress collector, Guest guest) {
        if (!guest.permissions().mayRead("tokens")) {
            return new ForbiddenView(collector, "tokens:read", around.messages());
        }
        var tokens = new HttpAccessTokens(new AuthorizedHttp(http, collector, guest.credentials()));
        var list = new TokenListViewModel(tokens, background.latest());
        var change = new TokenChangeViewModel(tokens, background.latest(), list::refresh);
        var subject =
                new TokensView.Subject(
                        list, change, collector, guest.permissions().mayWrite("tokens"));
        return new TokensView(subject, around.clock(), around.messages(), around.formats());
    }
}
