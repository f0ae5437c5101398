package dev.footfall.collector.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import io.undertow.util.PathTemplateMatch;
import io.undertow.util.PathTemplateMatcher;
import io.undertow.util.StatusCodes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sends each request to the handler of its method and path. Anything else is 404, or 405 with what
 * would be allowed. A path that answers GET also answers HEAD. A segment of a route's path may be a
 * {@linkplain #parameter parameter}.
 */
public final class Router implements HttpHandler {
    private final PathTemplateMatcher<Map<HttpString, HttpHandler>> paths =
            new PathTemplateMatcher<>();
    private final Answers answers;
    private final HttpHandler elsewhere;

    /** One row of the route table. */
    public record Route(HttpString method, String path, HttpHandler handler) {}

    public Router(List<Route> routes, Answers answers) {
        this(
                routes,
                answers,
                exchange ->
                        answers.refuse(
                                exchange,
                                StatusCodes.NOT_FOUND,
                                "not_found",
                                "There is nothing at this path."));
    }

    /**
     * Makes a router.
     *
     * @param elsewhere what answers at every other path
     */
    public Router(List<Route> routes, Answers answers, HttpHandler elsewhere) {
        this.answers = answers;
        this.elsewhere = elsewhere;
        for (var route : routes) {
            var methods = methodsOf(route.path());
            methods.put(route.method(), route.handler());
            if (route.method().equals(Methods.GET)) {
                methods.put(Methods.HEAD, route.handler());
            }
        }
    }

    private Map<HttpString, HttpHandler> methodsOf(String path) {
        var known = paths.get(path);
        if (known != null) {
            return known;
        }
        var methods = new TreeMap<HttpString, HttpHandler>();
        paths.add(path, methods);
        return methods;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        var match = paths.match(exchange.getRelativePath());
        if (match == null) {
            elsewhere.handleRequest(exchange);
            return;
        }
        var methods = match.getValue();
        var handler = methods.get(exchange.getRequestMethod());
        if (handler == null) {
            var allowed =
                    String.join(", ", methods.keySet().stream().map(HttpString::toString).toList());
            exchange.getResponseHeaders().put(Headers.ALLOW, allowed);
            answers.refuse(
                    exchange,
                    StatusCodes.METHOD_NOT_ALLOWED,
                    "method_not_allowed",
                    "This path answers " + allowed + " only.");
            return;
        }
        exchange.putAttachment(PathTemplateMatch.ATTACHMENT_KEY, match);
        handler.handleRequest(exchange);
    }

    /**
     * What stands in the path where its route says {@code {name}}: one segment, never empty.
     *
     * @throws IllegalStateException when the route names nothing so
     */
    public static String parameter(HttpServerExchange exchange, String name) {
        var match = exchange.getAttachment(PathTemplateMatch.ATTACHMENT_KEY);
        var value = match == null ? null : match.getParameters().get(name);
        if (value == null) {
            throw new IllegalStateException("the route has no parameter " + name);
        }
        return value;
    }
}
