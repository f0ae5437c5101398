package dev.footfall.collector.query.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.store.SqlFile;
import dev.footfall.collector.store.engine.Engine;
import dev.footfall.collector.store.mirror.Mirror;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/** The engine as the mirror sets it up, with events in it. */
final class EventTable implements AutoCloseable {
    private static final Pattern PARAMETER = Pattern.compile(":([a-z_]+)");
    private static final List<String> COLUMNS =
            List.of(
                    "seq",
                    "received_ms",
                    "kind",
                    "bid",
                    "source",
                    "is_unique_user",
                    "is_unique_page",
                    "pathname",
                    "referrer_host",
                    "referrer_group",
                    "country",
                    "language",
                    "ua_browser",
                    "ua_version",
                    "ua_os",
                    "ua_device",
                    "app_version",
                    "utm_source",
                    "utm_medium",
                    "utm_campaign",
                    "event_name",
                    "metadata_json",
                    "exc_type",
                    "exc_message",
                    "exc_handled");

    private final Engine engine;
    private final Connection connection;

    private EventTable(Engine engine, Connection connection) {
        this.engine = engine;
        this.connection = connection;
    }

    static EventTable of(List<Event> events) throws SQLException {
        var engine = Engine.open(Path.of("nowhere"));
        var table = new EventTable(engine, engine.connect());
        Engine.execute(table.connection, SqlFile.read(Mirror.class, "schema"));
        Engine.execute(table.connection, "create table event as from event_shape");
        table.insert(events);
        return table;
    }

    private void insert(List<Event> events) throws SQLException {
        var sql =
                "insert into event (%s) values (%s)"
                        .formatted(
                                String.join(", ", COLUMNS),
                                String.join(", ", Collections.nCopies(COLUMNS.size(), "?")));
        try (var statement = connection.prepareStatement(sql)) {
            for (int seq = 0; seq < events.size(); seq++) {
                int place = 1;
                for (var value : row(seq, events.get(seq))) {
                    statement.setObject(place++, value);
                }
                statement.execute();
            }
        }
    }

    private static List<Object> row(int seq, Event event) {
        var page = event.page();
        var client = event.client();
        var campaign = event.campaign();
        var failure = event.failure();
        return Arrays.asList(
                (long) seq,
                event.receivedMs(),
                event.kind().storedName(),
                event.beaconId(),
                event.source(),
                page.uniqueUser(),
                page.uniquePage(),
                page.pathname(),
                page.referrerHost(),
                page.referrerGroup(),
                client.country(),
                client.language(),
                client.browser(),
                client.version(),
                client.os(),
                client.device(),
                client.appVersion(),
                campaign.source(),
                campaign.medium(),
                campaign.campaign(),
                event.detail().name(),
                event.detail().metadataJson(),
                failure == null ? null : failure.type(),
                failure == null ? null : failure.message(),
                failure == null ? null : failure.handled());
    }

    /** The numbers of the events that the condition keeps. */
    List<Integer> kept(Condition condition) throws SQLException {
        var names = new ArrayList<String>();
        var sql =
                PARAMETER
                        .matcher(condition.sql())
                        .replaceAll(parameter -> {
                            names.add(parameter.group(1));
                            return "?";
                        });
        var query = "select seq, %s from event order by seq".formatted(sql);
        var kept = new ArrayList<Integer>();
        try (var statement = connection.prepareStatement(query)) {
            for (int place = 0; place < names.size(); place++) {
                statement.setString(place + 1, condition.parameters().get(names.get(place)));
            }
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    boolean keeps = rows.getBoolean(2);
                    assertThat(rows.wasNull()).as(condition.toString()).isFalse();
                    if (keeps) {
                        kept.add(rows.getInt(1));
                    }
                }
            }
        }
        return kept;
    }

    /** The first value of the first row. */
    String ask(String sql, String parameter) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        engine.close();
    }
}
