package dev.footfall.collector.store.hot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.collector.Events;
import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.ingest.Event.Basis;
import dev.footfall.collector.ingest.Event.Campaign;
import dev.footfall.collector.ingest.Event.Client;
import dev.footfall.collector.ingest.Event.Detail;
import dev.footfall.collector.ingest.Event.Failure;
import dev.footfall.collector.ingest.Event.Page;
import dev.footfall.collector.ingest.EventKind;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventCodecTest {
    private static final Event FULL =
            new Event(
                    1_795_454_972_123L,
                    EventKind.EXCEPTION,
                    "b-1",
                    "s-1",
                    "https://shop.example",
                    new Page("/a/b", true, true, "search.example", "Search"),
                    new Client("DE", "de", "Firefox", "140.0", "Linux", "Desktop", "2.1.0"),
                    new Campaign("news", "mail", "spring"),
                    new Detail(-7L, "sign up", "{\"plan\":\"größer ✓\"}", true),
                    new Failure(
                            "TypeError",
                            "x",
                            "at a (b.js:1:2)",
                            "4fa76a33c36ad3b4",
                            true,
                            new Basis(2, "checkout", "T", "essage", "\nat b (b.js:3:4)"),
                            7));

    /** The same without the last field of the detail, as the first version wrote it. */
    private static final String OF_VERSION_1 =
            """
            020ab6c3a597c16808622d3108732d312a68747470733a2f2f73686f702e6578616d706c650a2f612f6201011e\
            7365617263682e6578616d706c650e5365617263680644450664651046697265666f780c3134302e300c4c696e\
            7578104465736b746f700c322e312e300a6e6577730a6d61696c0e737072696e67010d107369676e207570307b\
            22706c616e223a226772c3b6c39f657220e29c93227d0114547970654572726f72047820617420612028622e6a\
            733a313a32292234666137366133336333366164336234010e0412636865636b6f757404540e65737361676522\
            0a617420622028622e6a733a333a3429\
            """;

    private final EventCodec codec = new EventCodec();

    @Test
    void every_field_comes_back() {
        assertThat(EventCodec.decode(codec.encode(FULL))).isEqualTo(FULL);
    }

    @ParameterizedTest
    @EnumSource(EventKind.class)
    void every_kind_comes_back_with_everything_else_absent(EventKind kind) {
        var bare = Events.event(Events.NOON, kind, Page.NONE);

        assertThat(EventCodec.decode(codec.encode(bare))).isEqualTo(bare);
    }

    @Test
    void a_long_text_makes_room_for_itself() {
        var event = Events.withDetail(FULL, new Detail(Long.MAX_VALUE, "x".repeat(70_000), null));

        assertThat(EventCodec.decode(codec.encode(event))).isEqualTo(event);
    }

    @Test
    void an_event_cut_short_anywhere_is_refused_and_never_half_read() {
        var bytes = codec.encode(FULL);

        for (int length = 0; length < bytes.length; length++) {
            var torn = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> EventCodec.decode(torn))
                    .as("cut at %d", length)
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void an_event_of_the_first_version_replaces_nothing() {
        var first = HexFormat.of().parseHex(OF_VERSION_1);

        assertThat(EventCodec.decode(first))
                .isEqualTo(
                        Events.withDetail(
                                FULL, new Detail(-7L, "sign up", "{\"plan\":\"größer ✓\"}")));
    }

    @Test
    void a_version_of_the_future_is_refused_by_its_number() {
        var bytes = codec.encode(FULL);
        bytes[0] = 8;

        assertThatThrownBy(() -> EventCodec.decode(bytes)).hasMessageContaining("version 4");
    }
}
