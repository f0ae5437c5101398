package dev.footfall.collector.api.answer;

import dev.footfall.collector.auth.Caller;
import dev.footfall.collector.auth.Rights;
import dev.footfall.collector.http.Router;
import io.undertow.server.HttpServerExchange;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a request asks for, checked as it is read. A parameter that is there twice, or that contains
 * what no text contains, is refused; one that nobody asks for is passed over. Confined to the
 * thread of its request.
 */
public final class Asked {
    private static final int LONGEST_NUMBER = 19;

    private final HttpServerExchange exchange;

    public Asked(HttpServerExchange exchange) {
        this.exchange = exchange;
    }

    /** A segment of the path. */
    public String segment(String name) {
        return text("The path", Router.parameter(exchange, name));
    }

    /** A parameter of the query; an empty one is there. */
    public Optional<String> text(String name) {
        var values = exchange.getQueryParameters().get(name);
        if (values == null) {
            return Optional.empty();
        }
        if (values.size() > 1) {
            throw Refusal.badQuery(name + " is given more than once.");
        }
        return Optional.of(text(name, values.getFirst()));
    }

    /** A parameter that may be there more than once; none where it is not there. */
    public List<String> texts(String name) {
        var values = exchange.getQueryParameters().get(name);
        return values == null
                ? List.of()
                : values.stream().map(value -> text(name, value)).toList();
    }

    /** A parameter without which there is no question. */
    public String required(String name) {
        return text(name)
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> Refusal.badQuery(name + " is missing."));
    }

    /** A parameter that is a time, in milliseconds since 1970, UTC. */
    public OptionalLong milliseconds(String name) {
        return number(name, " is a whole number of milliseconds since 1970, UTC.");
    }

    /** A parameter that is a whole number. */
    public OptionalLong number(String name) {
        return number(name, " is not a whole number of 64 bits.");
    }

    private OptionalLong number(String name, String otherwise) {
        var text = text(name);
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        if (text.get().length() <= LONGEST_NUMBER + 1) {
            try {
                return OptionalLong.of(Long.parseLong(text.get()));
            } catch (NumberFormatException e) {
                // Falls through to the same refusal as a longer one.
            }
        }
        throw Refusal.badQuery(name + otherwise);
    }

    /** A parameter that is a whole number between two others, both of which it may be. */
    public OptionalLong number(String name, long least, long most) {
        var number = number(name);
        if (number.isPresent() && (number.getAsLong() < least || number.getAsLong() > most)) {
            throw Refusal.badQuery("%s is from %d to %d.".formatted(name, least, most));
        }
        return number;
    }

    /** Who asks. */
    public Caller caller() {
        return Rights.of(exchange).caller();
    }

    /** Whether whoever asks may make another request, too. */
    public boolean mayAlso(String method, String path) {
        return Rights.of(exchange).include(method, path);
    }

    private static String text(String name, String value) {
        if (value.indexOf('\0') >= 0) {
            throw Refusal.badQuery(name + " contains a NUL.");
        }
        return value;
    }
}
