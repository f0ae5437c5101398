package dev.footfall.collector.ops.health;

import dev.footfall.collector.http.Answers;
import dev.footfall.model.report.Readiness;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.StatusCodes;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * {@code GET /api/v1/health/ready}: 200 while every check passes, else 503 with the words of those
 * that do not. It says no more, because everybody may ask. Checks may block, so it belongs on a
 * virtual thread.
 */
public final class ReadyHandler implements HttpHandler {
    private final List<Check> checks;
    private final Supplier<List<String>> damage;
    private final Answers answers;

    /**
     * Answers from these checks.
     *
     * @param damage what is set aside, in sentences; it keeps nobody from working
     */
    public ReadyHandler(List<Check> checks, Supplier<List<String>> damage, Answers answers) {
        this.checks = List.copyOf(checks);
        this.damage = damage;
        this.answers = answers;
    }

    /**
     * One thing that can be wrong.
     *
     * @param reason a stable word for it
     */
    public record Check(String reason, BooleanSupplier isWrong) {}

    @Override
    public void handleRequest(HttpServerExchange exchange) {
        var wrong =
                checks.stream()
                        .filter(check -> check.isWrong().getAsBoolean())
                        .map(Check::reason)
                        .toList();
        if (!wrong.isEmpty()) {
            exchange.setStatusCode(StatusCodes.SERVICE_UNAVAILABLE);
        }
        answers.json(exchange, new Readiness(wrong.isEmpty(), wrong, damage.get()));
    }
}
