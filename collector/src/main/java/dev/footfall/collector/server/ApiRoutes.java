package dev.footfall.collector.server;

import static io.undertow.util.Methods.DELETE;
import static io.undertow.util.Methods.GET;
import static io.undertow.util.Methods.PATCH;
import static io.undertow.util.Methods.POST;
import static io.undertow.util.Methods.PUT;

import dev.footfall.collector.api.answer.Answering;
import dev.footfall.collector.api.answer.DataVersion;
import dev.footfall.collector.api.answer.Question;
import dev.footfall.collector.api.change.Change;
import dev.footfall.collector.api.change.Changing;
import dev.footfall.collector.api.change.JsonDoor;
import dev.footfall.collector.api.instance.Permissions;
import dev.footfall.collector.http.Answers;
import dev.footfall.collector.http.Router.Route;
import dev.footfall.collector.store.catalog.audit.AuditLog;
import dev.footfall.model.access.PersonalTokenInput;
import dev.footfall.model.site.PixelInput;
import dev.footfall.model.site.ProjectInput;
import dev.footfall.model.site.SourceInput;
import dev.footfall.model.triage.BulkTriageInput;
import dev.footfall.model.triage.TriageInput;
import io.undertow.server.HttpHandler;
import io.undertow.util.HttpString;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The rows of the route table below {@code /api/v1} where something is managed or looked at. */
final class ApiRoutes {
    private static final String PREFIX = "/api/v1";

    private final Answers answers;
    private final Answering answering;
    private final Changing changing;
    private final UnaryOperator<HttpHandler> guarded;
    private final Places places;

    /**
     * Where handlers run.
     *
     * @param mayBlock moves a handler to a thread that may wait
     * @param asks moves one to a thread that asks the warehouse, and says how many do, and for how
     *     long
     */
    record Places(UnaryOperator<HttpHandler> mayBlock, UnaryOperator<HttpHandler> asks) {}

    /**
     * Makes the rows.
     *
     * @param guarded puts the guard before a handler, which then runs on the I/O thread
     * @param audit where changes are written down
     */
    ApiRoutes(
            Answers answers,
            Answering answering,
            UnaryOperator<HttpHandler> guarded,
            Places places,
            AuditLog audit) {
        this.answers = answers;
        this.answering = answering;
        this.changing = new Changing(answers, audit);
        this.guarded = guarded;
        this.places = places;
    }

    /**
     * The rows where things are managed.
     *
     * @param permissions what the whole table asks for
     */
    List<Route> table(Api api, Permissions permissions) {
        DataVersion catalog = _ -> Optional.of(Long.toString(api.catalog().version()));
        var projects = api.projects();
        var pixels = api.pixels();
        var sources = api.sources();
        var triage = api.triage();
        return List.of(
                get("/me", DataVersion.UNKNOWN, asked -> api.identity().me(asked, permissions)),
                get("/instance", DataVersion.UNKNOWN, api.identity()::instance),
                get("/projects", catalog, projects::list),
                with(POST, "/projects", ProjectInput.class, projects::create),
                get("/projects/{id}", catalog, projects::one),
                with(PUT, "/projects/{id}", ProjectInput.class, projects::update),
                delete("/projects/{id}", projects::delete),
                get("/projects/{id}/pixels", catalog, pixels::ofProject),
                with(POST, "/projects/{id}/pixels", PixelInput.class, pixels::create),
                get("/pixels", catalog, pixels::list),
                get("/pixels/{id}", catalog, pixels::one),
                with(PUT, "/pixels/{id}", PixelInput.class, pixels::update),
                delete("/pixels/{id}", pixels::delete),
                get("/sources", catalog, sources::list),
                with(PUT, "/sources", SourceInput.class, sources::update),
                delete("/sources", sources::delete),
                with(PATCH, "/exceptions", BulkTriageInput.class, triage::decideAll),
                with(PATCH, "/exceptions/{group}", TriageInput.class, triage::decide),
                get("/exceptions/{group}/history", catalog, triage::history),
                get("/tokens", DataVersion.UNKNOWN, api.tokens()::list),
                with(POST, "/tokens", PersonalTokenInput.class, api.tokens()::create),
                delete("/tokens/{id}", api.tokens()::revoke),
                get("/audit", DataVersion.UNKNOWN, api.audit()::page));
    }

    /** The rows where events are asked for. */
    List<Route> table(Questions questions) {
        var data = questions.version();
        var groups = questions.versionOfGroups();
        var once = asking(DataVersion.UNKNOWN, questions.realtime()::now);
        return List.of(
                asked("/stats", data, questions.stats()::dashboard),
                asked("/events", data, questions.events()::detail),
                asked("/exceptions", groups, questions.exceptions()::list),
                asked("/exceptions/{group}", groups, questions.exceptions()::detail),
                asked("/traces/{session}", data, questions.traces()::trace),
                asked("/releases", data, questions.releases()::list),
                route(GET, "/realtime", questions.realtime().before(once)));
    }

    private Route get(String path, DataVersion version, Question question) {
        return route(GET, path, places.mayBlock().apply(answering.get(version, question)));
    }

    private Route asked(String path, DataVersion version, Question question) {
        return route(GET, path, asking(version, question));
    }

    private HttpHandler asking(DataVersion version, Question question) {
        return places.asks().apply(answering.get(version, question));
    }

    private <T> Route with(HttpString method, String path, Class<T> body, Change<T> change) {
        return route(
                method,
                path,
                new JsonDoor(answers, places.mayBlock().apply(changing.with(body, change))));
    }

    private Route delete(String path, Change.Plain change) {
        return route(DELETE, path, places.mayBlock().apply(changing.without(change)));
    }

    private Route route(HttpString method, String path, HttpHandler handler) {
        return new Route(method, PREFIX + path, guarded.apply(handler));
    }
}
