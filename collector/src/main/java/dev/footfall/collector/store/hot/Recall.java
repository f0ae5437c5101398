package dev.footfall.collector.store.hot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Gatherers;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Reads what beacons reported out of segments that stay. The first page views wait for it, so
 * pieces of a segment are read side by side and told in the order of their numbers.
 */
final class Recall {
    /** Events; a few pieces are in memory at a time. */
    private static final int PIECE = 20_000;

    private final int readers;
    private final long sinceMs;

    /**
     * Recalls reports of a time.
     *
     * @param readers how many pieces are read at once
     * @param sinceMs milliseconds since the epoch, UTC
     */
    Recall(int readers, long sinceMs) {
        this.readers = readers;
        this.sinceMs = sinceMs;
    }

    /** Numbers of one segment, both of them included. */
    private record Piece(Segment segment, long from, long to) {}

    /**
     * Tells every report of some segments.
     *
     * @param from events with lower numbers are passed over
     */
    void tell(Stream<Segment> segments, long from, Consumer<Report> reader) {
        segments.flatMap(segment -> pieces(segment, Math.max(segment.firstSeq(), from)))
                .gather(Gatherers.mapConcurrent(readers, this::read))
                .forEachOrdered(reports -> reports.forEach(reader));
    }

    private static Stream<Piece> pieces(Segment segment, long from) {
        return LongStream.iterate(from, first -> first <= segment.lastSeq(), first -> first + PIECE)
                .mapToObj(first ->
                        new Piece(segment, first, Math.min(first + PIECE - 1, segment.lastSeq())));
    }

    private List<Report> read(Piece piece) {
        var reports = new ArrayList<Report>();
        for (long seq = piece.from; seq <= piece.to; seq++) {
            var bytes = piece.segment.get(seq);
            var report = bytes == null ? null : EventCodec.report(bytes, sinceMs);
            if (report != null) {
                reports.add(report);
            }
        }
        return reports;
    }
}
