package dev.footfall.collector.hostile;

import static dev.footfall.collector.hostile.Hostile.hit;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Bodies that are not the JSON of a hit. */
final class HostileBodies {
    private static final String VALID = "{\"b\":\"hostile\",\"u\":\"https://hostile.example/\"}";
    private static final int MILLION = 1_000_000;

    private HostileBodies() {}

    static Stream<Hostile> all() {
        return Stream.of(notJson(), notAHit(), wrongTypes(), texts(), encodings(), sizes())
                .flatMap(group -> group);
    }

    private static Stream<Hostile> notJson() {
        return Stream.of(
                        "",
                        "   ",
                        "{",
                        "}",
                        "{\"b\"",
                        "{\"b\":",
                        "{\"b\":\"x\"",
                        "{\"b\":\"x\",",
                        VALID.substring(0, VALID.length() - 1),
                        VALID + "x",
                        VALID + VALID,
                        VALID + "]",
                        VALID.replace("}", ",}"),
                        VALID.replace('"', '\''),
                        "{b:\"x\",u:\"https://hostile.example/\"}",
                        "/* */" + VALID,
                        "//\n" + VALID,
                        "#\n" + VALID,
                        "b=x&u=https%3A%2F%2Fhostile.example",
                        "<hit b=\"x\"/>",
                        "--boundary\r\nContent-Disposition: form-data\r\n\r\nx\r\n--boundary--",
                        with("\"m\":NaN"),
                        with("\"m\":Infinity"),
                        with("\"m\":-"),
                        with("\"m\":01"),
                        with("\"m\":+1"),
                        with("\"m\":0x10"),
                        with("\"m\":1."),
                        with("\"m\":.5"),
                        with("\"n\":\"a\nb\""),
                        with("\"n\":\"a\tb\""),
                        with("\"n\":\"\\x41\""),
                        with("\"n\":\"\\u12\""),
                        with("\"n\":\"\\"),
                        with("\"n\":undefined"),
                        with("\"n\":True"))
                .map(body -> hit("not JSON: " + shown(body), 400, body));
    }

    private static Stream<Hostile> notAHit() {
        return Stream.of(
                        "[]",
                        "[" + VALID + "]",
                        "null",
                        "true",
                        "1",
                        "\"" + "text" + "\"",
                        "{}",
                        "{\"b\":\"x\"}",
                        "{\"u\":\"https://hostile.example/\"}",
                        "{\"B\":\"x\",\"U\":\"https://hostile.example/\"}",
                        "{\"b\":null,\"u\":\"https://hostile.example/\"}",
                        "{\"b\":\"x\",\"u\":null}",
                        with("\"e\":\"LOAD\""),
                        with("\"e\":\"\""),
                        with("\"e\":\"drop table\""),
                        with("\"b\":\"twice\""),
                        with("\"u\":\"https://twice.example/\""),
                        with("\"d\":{\"k\":\"1\",\"k\":\"2\"}"),
                        with("\"zz\":1,\"zz\":2"))
                .map(body -> hit("not a hit: " + shown(body), 400, body));
    }

    private static Stream<Hostile> wrongTypes() {
        return Stream.of(
                        "\"e\":1",
                        "\"e\":[]",
                        "\"i\":1",
                        "\"i\":{}",
                        "\"r\":1.5",
                        "\"r\":false",
                        "\"q\":\"true\"",
                        "\"q\":1",
                        "\"q\":[]",
                        "\"p\":\"\"",
                        "\"p\":0",
                        "\"t\":[]",
                        "\"t\":5",
                        "\"n\":{}",
                        "\"n\":1",
                        "\"m\":\"5\"",
                        "\"m\":1.5",
                        "\"m\":true",
                        "\"m\":[]",
                        "\"m\":1e400",
                        "\"m\":1e9",
                        "\"m\":9223372036854775808",
                        "\"m\":" + "9".repeat(1_000),
                        "\"d\":[]",
                        "\"d\":\"x\"",
                        "\"d\":1",
                        "\"d\":{\"k\":null}",
                        "\"d\":{\"k\":1}",
                        "\"d\":{\"k\":true}",
                        "\"d\":{\"k\":{}}",
                        "\"d\":{\"k\":[]}")
                .map(entry -> hit("wrong type: " + shown(entry), 400, with(entry)));
    }

    private static Stream<Hostile> texts() {
        return Stream.of(
                        VALID.replace("hostile\"", "\\u0000\""),
                        VALID.replace("example/", "example/\\u0000"),
                        with("\"n\":\"a\\u0000b\""),
                        with("\"d\":{\"\\u0000\":\"x\"}"),
                        with("\"d\":{\"k\":\"\\u0000\"}"),
                        with("\"i\":\"\\ud800\""),
                        with("\"i\":\"\\udc00\""),
                        with("\"n\":\"\\udc00\\ud800\""),
                        with("\"n\":\"\\ud83d\\ud83d\\ude00\""),
                        with("\"d\":{\"\\ud800\":\"x\"}"),
                        with("\"d\":{\"k\":\"\\udfff\"}"),
                        with("\"r\":\"https://a.example/\\ud800\""))
                .map(body -> hit("no text: " + shown(body), 400, body));
    }

    private static Stream<Hostile> encodings() {
        var utf8 = StandardCharsets.ISO_8859_1;
        return Stream.concat(
                Stream.of(
                                "\u00ff",
                                "\u0080",
                                "\u00c3",
                                "\u00c0\u00af",
                                "\u00c1\u0081",
                                "\u00e0\u0080\u00af",
                                "\u00ed\u00a0\u0080",
                                "\u00ed\u00a0\u00bd\u00ed\u00b8\u0080",
                                "\u00f4\u0090\u0080\u0080",
                                "\u00f5\u0080\u0080\u0080",
                                "\u0000")
                        .map(bytes ->
                                hit(
                                        "no UTF-8: " + shown(bytes),
                                        400,
                                        with("\"n\":\"" + bytes + "\"").getBytes(utf8))),
                Stream.of("UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32", "IBM037")
                        .map(name -> hit(name, 400, VALID.getBytes(Charset.forName(name)))));
    }

    private static Stream<Hostile> sizes() {
        return Stream.of(
                hit("a byte order mark", 400, "\ufeff" + VALID),
                hit("nothing but a byte order mark", 400, "\ufeff"),
                hit("arrays 1 000 deep", 400, with("\"x\":" + deep("[", "]", 1_000))),
                hit("arrays 17 deep", 400, with("\"x\":" + deep("[", "]", 17))),
                hit("objects 1 000 deep", 400, with("\"x\":" + deep("{\"x\":", "1}", 1_000))),
                hit("metadata 100 deep", 400, with("\"d\":" + deep("{\"x\":", "\"\"}", 100))),
                hit("16 000 brackets, none closed", 400, "[".repeat(16_000)),
                hit("16 000 braces, none closed", 400, "{\"a\":".repeat(3_000)),
                hit("a number of 16 000 digits", 400, with("\"m\":" + "1".repeat(16_000))),
                hit("an exponent of 10 000 digits", 400, with("\"m\":1e" + "9".repeat(10_000))),
                hit("16 KiB of blanks", 400, " ".repeat(16 * 1_024)),
                hit("a byte too many", 413, " ".repeat(16 * 1_024 + 1)),
                hit("a key of 1 MB", 413, with("\"" + "k".repeat(MILLION) + "\":1")),
                hit("a text of 1 MB", 413, with("\"n\":\"" + "n".repeat(MILLION) + "\"")),
                hit("1 MB of blanks after a hit", 413, VALID + " ".repeat(MILLION)),
                hit("10 000 metadata keys", 413, with("\"d\":{" + keys(10_000) + "}")),
                hit(
                        "a thousand keys, the last one wrong",
                        400,
                        with("\"d\":{" + keys(1_000) + ",\"z\":1}")),
                hit("an address without a host", 204, VALID.replace("hostile.example", "")),
                hit(
                        "an address of 15 000 slashes",
                        204,
                        VALID.replace("hostile.example", "/".repeat(15_000))),
                hit(
                        "an address of a file",
                        204,
                        VALID.replace("https://hostile.example/", "file:///etc/passwd")),
                hit(
                        "an address of a script",
                        204,
                        VALID.replace("https://hostile.example/", "javascript:alert(1)")),
                hit(
                        "an address of 15 000 dots",
                        204,
                        VALID.replace("hostile.example", ".".repeat(15_000))));
    }

    private static String with(String entry) {
        return VALID.replace("}", "," + entry + "}");
    }

    private static String deep(String open, String close, int depth) {
        return open.repeat(depth) + close.repeat(depth);
    }

    private static String keys(int count) {
        return String.join(
                ",", IntStream.range(0, count).mapToObj(i -> "\"k" + i + "\":\"\"").toList());
    }

    private static String shown(String text) {
        var printable = text.replaceAll("[^\\x20-\\x7e]", "·");
        return printable.length() > 60 ? printable.substring(0, 60) + "…" : printable;
    }
}
