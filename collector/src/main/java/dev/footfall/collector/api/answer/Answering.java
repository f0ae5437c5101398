package dev.footfall.collector.api.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.footfall.collector.http.Answers;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.StatusCodes;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes handlers of questions. Each answer carries a tag; a client that sends it back hears 304
 * when nothing changed, without the question being put where a {@link DataVersion} is known. Safe
 * for use by many threads.
 */
public final class Answering {
    private final JsonMapper mapper;
    private final Csv csv;
    private final Answers answers;
    private final String life;

    /**
     * Makes the maker.
     *
     * @param life another text after each start, because versions of data begin anew
     */
    public Answering(JsonMapper mapper, Answers answers, String life) {
        this.mapper = mapper;
        this.csv = new Csv(mapper);
        this.answers = answers;
        this.life = life;
    }

    /** A handler for GET and HEAD; it blocks. */
    public HttpHandler get(Question question) {
        return get(DataVersion.UNKNOWN, question);
    }

    /** A handler for GET and HEAD; it blocks. */
    public HttpHandler get(DataVersion version, Question question) {
        return new Refusing(answers, exchange -> answer(exchange, version, question));
    }

    private void answer(HttpServerExchange exchange, DataVersion version, Question question)
            throws SQLException {
        var format =
                Format.wanted(header(exchange, Headers.ACCEPT))
                        .orElseThrow(
                                () -> Refusal.notAcceptable("There is JSON, and CSV of tables."));
        var asked = new Asked(exchange);
        var known = version.now(asked).map(now -> tag(exchange, now, format));
        if (known.isPresent() && has(exchange, known.get())) {
            unchanged(exchange, known.get());
            return;
        }
        var reply = question.answer(asked);
        if (reply.value() == null) {
            exchange.setStatusCode(StatusCodes.NO_CONTENT);
            exchange.endExchange();
            return;
        }
        send(exchange, format, body(reply, format), known);
    }

    private EntityTag tag(HttpServerExchange exchange, String version, Format format) {
        return EntityTag.of(
                List.of(
                        life,
                        version,
                        format.name(),
                        exchange.getRequestPath(),
                        exchange.getQueryString()));
    }

    private byte[] body(Reply reply, Format format) {
        return switch (format) {
            case JSON -> json(reply);
            case CSV -> {
                var table = reply.table();
                if (table == null) {
                    throw Refusal.notAcceptable("This is no table; there is JSON.");
                }
                yield csv.write(table);
            }
        };
    }

    private byte[] json(Reply reply) {
        try {
            return mapper.writeValueAsBytes(reply.value());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not a value of the wire", e);
        }
    }

    private static void send(
            HttpServerExchange exchange, Format format, byte[] body, Optional<EntityTag> known) {
        var tag = known.orElseGet(() -> EntityTag.of(body));
        if (has(exchange, tag)) {
            unchanged(exchange, tag);
            return;
        }
        label(exchange, tag);
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, format.contentType());
        exchange.getResponseSender().send(ByteBuffer.wrap(body));
    }

    private static boolean has(HttpServerExchange exchange, EntityTag tag) {
        return tag.isIn(header(exchange, Headers.IF_NONE_MATCH));
    }

    /** However many lines it takes. */
    private static @Nullable String header(HttpServerExchange exchange, HttpString name) {
        var lines = exchange.getRequestHeaders().get(name);
        return lines == null ? null : String.join(",", lines);
    }

    private static void unchanged(HttpServerExchange exchange, EntityTag tag) {
        label(exchange, tag);
        exchange.setStatusCode(StatusCodes.NOT_MODIFIED);
        exchange.endExchange();
    }

    private static void label(HttpServerExchange exchange, EntityTag tag) {
        var headers = exchange.getResponseHeaders();
        headers.put(Headers.ETAG, tag.value());
        headers.put(Headers.CACHE_CONTROL, "private, no-cache");
        headers.put(Headers.VARY, "Accept");
    }
}
