package dev.footfall.collector.hostile;

import static dev.footfall.collector.hostile.Hostile.bare;
import static dev.footfall.collector.hostile.Hostile.leaving;
import static dev.footfall.collector.hostile.Hostile.raw;
import static dev.footfall.collector.hostile.Hostile.refused;

import dev.footfall.collector.hostile.Hostile.Closed;
import java.util.stream.Stream;

/** Bodies whose type, length or chunks are not what they say. */
final class HostileFraming {
    private static final String HIT = "{\"b\":\"hostile\",\"u\":\"https://hostile.example/\"}";
    private static final String CHUNKED = "Transfer-Encoding: chunked";

    private HostileFraming() {}

    static Stream<Hostile> all() {
        return Stream.of(types(), lengths(), transferEncodings(), chunks(), cutShort())
                .flatMap(group -> group);
    }

    private static Stream<Hostile> types() {
        return Stream.concat(
                Stream.of(
                                "X-No-Type: x",
                                "Content-Type:",
                                "Content-Type: text/html",
                                "Content-Type: application/jsonp",
                                "Content-Type: application/x-www-form-urlencoded",
                                "Content-Type: multipart/form-data; boundary=x",
                                "Content-Type: ;charset=utf-8",
                                "Content-Type: application/json, text/html",
                                "Content-Type: " + "x".repeat(8_000))
                        .map(type ->
                                raw("type: " + type, refused(400), post(type, length(HIT), HIT))),
                Stream.of("gzip", "br", "deflate", "zstd", "gzip, gzip", "nonsense")
                        .map(coding ->
                                raw(
                                        "coding: " + coding,
                                        refused(415),
                                        json(
                                                "Content-Encoding: "
                                                        + coding
                                                        + "\r\n"
                                                        + length(HIT),
                                                HIT))));
    }

    private static Stream<Hostile> lengths() {
        return Stream.of(
                        "-1",
                        "-",
                        "+46",
                        "abc",
                        "",
                        "0x2e",
                        "1e1",
                        "4 6",
                        "46,46",
                        "46;46",
                        "9223372036854775808",
                        "99999999999999999999999",
                        "46\0",
                        "४६")
                .map(length ->
                        raw(
                                "length: " + length,
                                bare(400),
                                json("Content-Length: " + length, HIT)));
    }

    private static Stream<Hostile> transferEncodings() {
        var chunk = chunk(HIT) + "0\r\n\r\n";
        return Stream.of(
                raw("two lengths", bare(400), json(length(HIT) + "\r\nContent-Length: 5", HIT)),
                raw("one length twice", bare(400), json(length(HIT) + "\r\n" + length(HIT), HIT)),
                raw("a length of 2 GB", refused(413), json("Content-Length: 2147483648", HIT)),
                raw(
                        "a large body announced politely",
                        refused(413),
                        json("Expect: 100-continue\r\nContent-Length: 1000000", "")),
                raw(
                        "a length of 8 EB",
                        bare(400),
                        json("Content-Length: 9223372036854775807", HIT)),
                raw("length and chunks", bare(400), json(length(HIT) + "\r\n" + CHUNKED, chunk)),
                raw("chunks and length", bare(400), json(CHUNKED + "\r\n" + length(HIT), chunk)),
                raw("chunks twice", bare(400), json(CHUNKED + "\r\n" + CHUNKED, chunk)),
                raw("chunks in chunks", bare(400), json(CHUNKED + ", chunked", chunk)),
                raw("gzip chunks", bare(400), json("Transfer-Encoding: gzip, chunked", chunk)),
                raw("chunks, then gzip", bare(400), json(CHUNKED + ", gzip", chunk)),
                raw("a coding nobody knows", bare(400), json("Transfer-Encoding: xchunked", chunk)),
                raw("the identity coding", bare(400), json("Transfer-Encoding: identity", chunk)),
                raw("an empty coding", bare(400), json("Transfer-Encoding:", chunk)),
                raw(
                        "a coding in quotes",
                        bare(400),
                        json("Transfer-Encoding: \"chunked\"", chunk)));
    }

    private static Stream<Hostile> chunks() {
        var open =
                Stream.of(
                        "zz", "-1", "", "0x5", "ffffffffffffffffff", "7fffffffffffffff", " ", "\0");
        return Stream.concat(
                open.map(size ->
                        raw(
                                "chunk size: " + size,
                                new Closed(),
                                json(CHUNKED, size + "\r\n" + HIT + "\r\n0\r\n\r\n"))),
                Stream.of(
                        raw(
                                "a chunk longer than it says",
                                refused(400),
                                json(CHUNKED, "5\r\n" + HIT + "\r\n0\r\n\r\n")),
                        raw(
                                "chunks beyond the limit",
                                refused(413),
                                json(CHUNKED, chunk("x".repeat(0x1000)).repeat(5))),
                        raw(
                                "one chunk beyond the limit",
                                refused(413),
                                json(CHUNKED, chunk("x".repeat(20_000)))),
                        raw(
                                "chunks of one byte beyond the limit",
                                refused(413),
                                json(CHUNKED, chunk(" ").repeat(20_000))),
                        raw("no chunk but the last", refused(400), json(CHUNKED, "0\r\n\r\n")),
                        raw(
                                "an extension of 100 kB",
                                refused(400, 413),
                                json(
                                        CHUNKED,
                                        "5;" + "x".repeat(100_000) + "\r\n{\"b\":\r\n0\r\n\r\n")),
                        raw(
                                "trailers of 100 kB",
                                refused(400),
                                json(
                                        CHUNKED,
                                        chunk("{}")
                                                + "0\r\nX: "
                                                + "x".repeat(100_000)
                                                + "\r\n\r\n"))));
    }

    private static Stream<Hostile> cutShort() {
        var head = json(length(HIT), "");
        return Stream.of(
                leaving("nothing", new Closed(), ""),
                leaving("line ends only", bare(400), "\r\n\r\n\r\n"),
                leaving("half a request line", new Closed(), "POST /tra"),
                leaving("half a head", new Closed(), head.substring(0, 40)),
                leaving("a head without its body", refused(400), head),
                leaving("half a body", refused(400), head + HIT.substring(0, 20)),
                leaving("half a chunk", new Closed(), json(CHUNKED, "40\r\n" + HIT)),
                leaving("no last chunk", new Closed(), json(CHUNKED, chunk(HIT))),
                leaving(
                        "chunks without an end",
                        new Closed(),
                        json(CHUNKED, chunk(HIT) + "0\r\n")));
    }

    private static String length(String body) {
        return "Content-Length: " + body.length();
    }

    private static String chunk(String content) {
        return Integer.toHexString(content.length()) + "\r\n" + content + "\r\n";
    }

    private static String json(String headers, String body) {
        return post("Content-Type: application/json", headers, body);
    }

    private static String post(String type, String headers, String body) {
        return "POST /track/hit HTTP/1.1\r\nHost: x\r\n"
                + type
                + "\r\n"
                + headers
                + "\r\n\r\n"
                + body;
    }
}
