package dev.footfall.collector.hostile;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A request that no browser sends.
 *
 * @param wire what goes over the wire, a byte for each character
 * @param leaves whether the client says that nothing more will come
 * @param answer what it must get
 */
record Hostile(String name, String wire, boolean leaves, Expected answer) {
    /** What a request must get. */
    sealed interface Expected {}

    /** A refusal that a program can read. */
    record Refusal(List<Integer> status) implements Expected {}

    /** A refusal below the level where the collector's own words are written: no body. */
    record BareRefusal(List<Integer> status) implements Expected {}

    /** Nothing wrong with it; nothing is stored. */
    record Answered(int status) implements Expected {}

    /** The connection ends. */
    record Closed() implements Expected {}

    static Expected refused(Integer... status) {
        return new Refusal(List.of(status));
    }

    static Expected bare(Integer... status) {
        return new BareRefusal(List.of(status));
    }

    /** Raw text, one byte for each character. */
    static Hostile raw(String name, Expected answer, String text) {
        return new Hostile(name, text, false, answer);
    }

    /** Raw text from a client that then leaves. */
    static Hostile leaving(String name, Expected answer, String text) {
        return new Hostile(name, text, true, answer);
    }

    /** A hit in UTF-8. */
    static Hostile hit(String name, int status, String body) {
        return hit(name, status, body.getBytes(StandardCharsets.UTF_8));
    }

    static Hostile hit(String name, int status, byte[] body) {
        return post("/track/hit", name, status, body);
    }

    /** Reports of exceptions in UTF-8. */
    static Hostile report(String name, int status, String body) {
        return post("/track/exception", name, status, body.getBytes(StandardCharsets.UTF_8));
    }

    private static Hostile post(String path, String name, int status, byte[] body) {
        var wire =
                "POST %s HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                        .formatted(
                                path, body.length, new String(body, StandardCharsets.ISO_8859_1));
        return new Hostile(
                name, wire, false, status < 300 ? new Answered(status) : refused(status));
    }

    @Override
    public String toString() {
        return name;
    }
}
