package dev.footfall.collector.store.mirror;

import dev.footfall.collector.store.SqlFile;
import dev.footfall.collector.store.engine.Engine;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBConnection;

/**
 * One relation in the engine's memory for each mirrored segment, and the list of them, changed in
 * the same transactions: whoever reads the list in a transaction finds exactly these relations in
 * it.
 */
public final class SegmentTables {
    /** What of the columns each event has for itself. */
    private static final String OWN_COLUMNS =
            "seq, received_ms, bid, sid, pathname, duration_ms, metadata_json";

    private static final String TRAITS =
            """
            kind, source, is_unique_user, is_unique_page, referrer_host, referrer_group, country, language, \
            ua_browser, ua_version, ua_os, ua_device, app_version, utm_source, utm_medium, utm_campaign, \
            event_name, is_replacement\
            """;

    private final DuckDBConnection connection;
    private final String relation = SqlFile.read(SegmentTables.class, "segment");
    private final SegmentCounts counts = new SegmentCounts();

    /** Begins with none, whatever an earlier mirror of the same engine left. */
    SegmentTables(DuckDBConnection connection) throws SQLException {
        this.connection = connection;
        Engine.execute(connection, SqlFile.read(SegmentTables.class, "schema"));
        dropBefore(Long.MAX_VALUE);
    }

    /** The relation that mirrors a segment. */
    public static String table(long firstSeq) {
        return "segment_" + firstSeq;
    }

    /** The mirrored segments, as a transaction sees them. */
    public static List<MirroredSegment> list(Connection reader) throws SQLException {
        var list = new ArrayList<MirroredSegment>();
        try (var statement = reader.createStatement();
                var row = statement.executeQuery("from mirrored_segment order by first_seq")) {
            while (row.next()) {
                list.add(
                        new MirroredSegment(
                                row.getLong("first_seq"),
                                row.getLong("counted_through"),
                                row.getLong("first_ms"),
                                row.getLong("last_ms"),
                                row.getBoolean("is_complete")));
            }
        }
        return list;
    }

    List<MirroredSegment> list() throws SQLException {
        return list(connection);
    }

    /** Tells where the events of a segment came from. */
    void sources(long firstSeq, Mirror.Sources sources) throws SQLException {
        var sql = SqlFile.read(SegmentTables.class, "seen_sources");
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql.replace("segment", table(firstSeq)))) {
            while (row.next()) {
                sources.seen(
                        row.getString("source"), row.getLong("first_ms"), row.getLong("last_ms"));
            }
        }
    }

    /** Empty tables for a segment, in place of earlier ones. */
    SegmentAppender create(long firstSeq) throws SQLException {
        var name = table(firstSeq);
        var statements = new ArrayList<>(counts.create(name));
        statements.addAll(
                List.of(
                        empty(name + "_event", OWN_COLUMNS + ", 0 as traits"),
                        empty(name + "_traits", "0 as traits, " + TRAITS),
                        empty(name + "_failure", "*"),
                        "create or replace view %s as %s"
                                .formatted(name, relation.replace("segment", name)),
                        "delete from mirrored_segment where first_seq = " + firstSeq,
                        "insert into mirrored_segment values (%d, %d, %d, %d, false)"
                                .formatted(
                                        firstSeq, firstSeq - 1, Long.MAX_VALUE, Long.MIN_VALUE)));
        inTransaction(statements);
        return new SegmentAppender(connection, name);
    }

    /** Counts the events of a segment after one number, up to another, for questions to use. */
    void count(long firstSeq, long afterSeq, long throughSeq) throws SQLException {
        inTransaction(counts.count(firstSeq, afterSeq, throughSeq));
    }

    /** Tells that all events of a segment are there and counted. */
    void complete(long firstSeq) throws SQLException {
        Engine.execute(
                connection,
                "update mirrored_segment set is_complete = true where first_seq = " + firstSeq);
    }

    private static String empty(String table, String columns) {
        return "create or replace table %s as select %s from event_shape limit 0"
                .formatted(table, columns);
    }

    /** Lets go of the segments before one. */
    void dropBefore(long firstSeq) throws SQLException {
        for (var segment : list()) {
            if (segment.firstSeq() < firstSeq) {
                drop(segment.firstSeq());
            }
        }
    }

    private void drop(long segment) throws SQLException {
        var name = table(segment);
        var statements = new ArrayList<>(counts.drop(name));
        statements.addAll(
                List.of(
                        "delete from mirrored_segment where first_seq = " + segment,
                        "drop view if exists " + name,
                        "drop table if exists %s_event".formatted(name),
                        "drop table if exists %s_traits".formatted(name),
                        "drop table if exists %s_failure".formatted(name)));
        inTransaction(statements);
    }

    private void inTransaction(List<String> statements) throws SQLException {
        connection.setAutoCommit(false);
        try {
            for (var sql : statements) {
                Engine.execute(connection, sql);
            }
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    void close() throws SQLException {
        connection.close();
    }
}
