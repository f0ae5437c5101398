package dev.footfall.collector.server;

import dev.footfall.collector.config.CollectorConfig;
import dev.footfall.collector.http.Answers;
import dev.footfall.collector.http.Entrance;
import dev.footfall.collector.http.HttpServer;
import dev.footfall.collector.http.HttpServer.AddressException;
import dev.footfall.collector.ops.Metrics;
import dev.footfall.collector.store.DirectoryLock;
import dev.footfall.model.json.Json;
import io.undertow.server.HttpHandler;

/** The listener while everything behind it is still being opened. */
record Listening(HttpServer server, Entrance entrance, Answers answers, Metrics metrics) {
    /** Listens, so that whoever asks hears that the collector is starting. */
    static Listening start(CollectorConfig config) {
        var answers = new Answers(Json.mapper());
        var metrics = new Metrics();
        var entrance = new Entrance(new Starting(answers, metrics).handler(config.web().tracker()));
        try {
            var server = HttpServer.start(config.web().address(), entrance);
            return new Listening(server, entrance, answers, metrics);
        } catch (AddressException taken) {
            // Of two reasons not to start, the one that has its own exit code.
            DirectoryLock.refuseIfHeld(config.storage().directory());
            throw taken;
        }
    }

    void leadTo(HttpHandler root) {
        entrance.leadTo(root);
    }
}
