package dev.footfall.collector.query.stats.ranking;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.footfall.collector.query.question.Cells;
import dev.footfall.collector.query.question.SqlQuestion;
import dev.footfall.collector.query.stats.scope.Ahead;
import dev.footfall.collector.query.stats.scope.Ahead.Piece;
import dev.footfall.collector.query.stats.scope.Scope;
import dev.footfall.collector.query.stats.scope.Selection;
import dev.footfall.collector.store.Part;
import dev.footfall.collector.store.TimeSpan;
import dev.footfall.collector.store.Warehouse.Snapshot;
import dev.footfall.model.report.BreakdownRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the keys of every dimension come to. Of the days of a period it remembers the sums, as long
 * as their files are the same, and reads only what came since. Safe for use by many threads.
 */
final class KnownKeys {
    /** Files of the newest days change often; the sums of the others last. */
    private static final int NEWEST_DAYS = 2;

    /** Where a filter keeps no more of what files hold, it keeps few of what came since. */
    private static final double SHARE_OF_MANY = 0.1;

    /** A key and its counts take some hundred bytes. */
    private static final int BYTES_OF_KEY = 120;

    private static final long MOST_BYTES = 256_000_000;
    private static final int SHARE_OF_MEMORY = 8;

    /** What was erased must not stay for ever where nobody sees it. */
    private static final Duration UNASKED = Duration.ofDays(1);

    private final SqlQuestion keys = SqlQuestion.load(KnownKeys.class, "keys");
    private final SqlQuestion manyKeys = SqlQuestion.load(KnownKeys.class, "many_keys");
    private final long most;
    private final Cache<Known, Optional<KeySums>> known;

    KnownKeys() {
        this(
                Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY)
                        / BYTES_OF_KEY);
    }

    /**
     * Remembers so much.
     *
     * @param most how many keys
     */
    KnownKeys(long most) {
        this.most = most;
        this.known =
                Caffeine.newBuilder()
                        .maximumWeight(most)
                        .expireAfterAccess(UNASKED)
                        .weigher((Known _, Optional<KeySums> sums) -> weight(sums))
                        .build();
    }

    /** Also that there are too many is remembered. */
    private static int weight(Optional<KeySums> sums) {
        return 1 + sums.map(KeySums::size).orElse(0);
    }

    /**
     * The sums of a period in some parts; nothing where there are so many keys that it would not
     * remember them.
     */
    Optional<List<KeySums>> of(Snapshot snapshot, Scope scope) throws SQLException {
        var period = scope.current();
        var ahead = Ahead.of(snapshot, period);
        var parts = new ArrayList<KeySums>();
        long kept = 0;
        long filed = 0;
        for (var pieces : together(ahead.pieces())) {
            var sums = ofPieces(snapshot, new Known(pieces, scope.selection()));
            if (sums.isEmpty()) {
                return Optional.empty();
            }
            parts.add(sums.get());
            if (pieces.getFirst().isWhole()) {
                kept += sums.get().events();
                filed += pieces.stream().mapToLong(piece -> piece.day().events()).sum();
            }
        }
        boolean areMany = !scope.selection().isCounted() && kept >= filed * SHARE_OF_MANY;
        snapshot.take(
                new Part.Rest(List.of(period), List.of(ahead.span()), scope.selection().detail()));
        var rest = read(areMany ? manyKeys : keys, snapshot, period, scope.selection());
        rest.ifPresent(parts::add);
        return rest.map(_ -> parts);
    }

    /** Whole days but the newest are remembered together. */
    private static List<List<Piece>> together(List<Piece> pieces) {
        var whole = pieces.stream().filter(Piece::isWhole).toList();
        int lasting = Math.max(0, whole.size() - NEWEST_DAYS);
        var groups = new ArrayList<List<Piece>>();
        if (lasting > 0) {
            groups.add(List.copyOf(whole.subList(0, lasting)));
        }
        whole.subList(lasting, whole.size()).forEach(day -> groups.add(List.of(day)));
        pieces.stream().filter(piece -> !piece.isWhole()).map(List::of).forEach(groups::add);
        return groups;
    }

    /** What some events come to in some days, or in some hours of a day. */
    private record Known(List<Piece> pieces, Selection selection) {
        TimeSpan span() {
            return new TimeSpan(
                    pieces.getFirst().hours().fromMs(), pieces.getLast().hours().untilMs());
        }

        boolean isCounted() {
            return selection.isCounted() && pieces.getFirst().isWhole();
        }

        Part part() {
            var spans = pieces.stream().map(Piece::hours).toList();
            return isCounted() ? new Part.Days(spans) : new Part.Filed(spans);
        }
    }

    private Optional<KeySums> ofPieces(Snapshot snapshot, Known asked) throws SQLException {
        var sums = known.getIfPresent(asked);
        if (sums == null) {
            snapshot.take(asked.part());
            boolean areMany = !asked.isCounted() && asked.pieces.size() > 1;
            sums = read(areMany ? manyKeys : keys, snapshot, asked.span(), asked.selection);
            known.put(asked, sums);
        }
        return sums;
    }

    /**
     * Of what the snapshot took.
     *
     * @param span where events are that are not counted yet
     */
    private Optional<KeySums> read(
            SqlQuestion question, Snapshot snapshot, TimeSpan span, Selection selection)
            throws SQLException {
        var byDimension = new HashMap<String, List<BreakdownRow>>();
        var values =
                selection
                        .values()
                        .and("from", span.fromMs())
                        .and("until", span.untilMs())
                        .and("most", most + 1);
        question.askEach(snapshot.connection(), values, row -> add(byDimension, row));
        var sums = new KeySums(byDimension);
        return sums.size() > most ? Optional.empty() : Optional.of(sums);
    }

    private static void add(Map<String, List<BreakdownRow>> byDimension, ResultSet row)
            throws SQLException {
        byDimension
                .computeIfAbsent(Cells.text(row, "dimension"), _ -> new ArrayList<>())
                .add(
                        new BreakdownRow(
                                Cells.text(row, "key"),
                                row.getLong("visitors"),
                                row.getLong("pageviews"),
                                row.getLong("events")));
    }
}
