package dev.footfall.collector.track.pixel;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.nio.ByteBuffer;
import java.util.HexFormat;

/** One transparent dot, as small as a GIF that is transparent can be with a colour table. */
final class Picture {
    private static final byte[] DOT =
            HexFormat.of()
                    .parseHex(
                            // Signature; 1 × 1 with a table of two colours; the table.
                            "474946383961"
                                    + "01000100800000"
                                    + "000000ffffff"
                                    // Colour 0 is transparent.
                                    + "21f90401000000"
                                    + "00"
                                    // One image at 0, 0, the size of the screen.
                                    + "2c000000000100010000"
                                    // Its only point has colour 0; the end.
                                    + "0202440100"
                                    + "3b");

    private Picture() {}

    /** Answers 200 with the dot, which nobody may keep: a kept one would not be counted again. */
    static void send(HttpServerExchange exchange) {
        var headers = exchange.getResponseHeaders();
        headers.put(Headers.CONTENT_TYPE, "image/gif");
        headers.put(Headers.CACHE_CONTROL, "no-store, no-cache, must-revalidate, private");
        exchange.getResponseSender().send(ByteBuffer.wrap(DOT));
    }
}
