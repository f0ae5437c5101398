package dev.footfall.collector.ops.transfer.row;

import dev.footfall.collector.ingest.Event;
import dev.footfall.collector.ingest.Event.Basis;
import dev.footfall.collector.ingest.Event.Failure;
import dev.footfall.collector.store.StoredEvent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The columns of a row in the order in which files have them. */
public enum Column {
    CREATED_MS(Kind.NUMBER, of(Event::receivedMs)),
    RECEIVED_MS(Kind.NUMBER, of(Event::receivedMs)),
    SEQ(Kind.NUMBER, StoredEvent::seq),
    BID(Kind.TEXT, of(Event::beaconId)),
    SID(Kind.TEXT, of(Event::sessionId)),
    KIND(Kind.TEXT, of(event -> event.kind().storedName())),
    SOURCE(Kind.TEXT, of(Event::source)),
    PATHNAME(Kind.TEXT, of(event -> event.page().pathname())),
    IS_UNIQUE_USER(Kind.FLAG, of(event -> event.page().uniqueUser())),
    IS_UNIQUE_PAGE(Kind.FLAG, of(event -> event.page().uniquePage())),
    REFERRER_HOST(Kind.TEXT, of(event -> event.page().referrerHost())),
    REFERRER_GROUP(Kind.TEXT, of(event -> event.page().referrerGroup())),
    COUNTRY(Kind.TEXT, of(event -> event.client().country())),
    LANGUAGE(Kind.TEXT, of(event -> event.client().language())),
    UA_BROWSER(Kind.TEXT, of(event -> event.client().browser())),
    UA_VERSION(Kind.TEXT, of(event -> event.client().version())),
    UA_OS(Kind.TEXT, of(event -> event.client().os())),
    UA_DEVICE(Kind.TEXT, of(event -> event.client().device())),
    UTM_SOURCE(Kind.TEXT, of(event -> event.campaign().source())),
    UTM_MEDIUM(Kind.TEXT, of(event -> event.campaign().medium())),
    UTM_CAMPAIGN(Kind.TEXT, of(event -> event.campaign().campaign())),
    DURATION_MS(Kind.NUMBER, of(event -> event.detail().durationMs())),
    EVENT_NAME(Kind.TEXT, of(event -> event.detail().name())),
    METADATA_JSON(Kind.TEXT, of(event -> event.detail().metadataJson())),
    APP_VERSION(Kind.TEXT, of(event -> event.client().appVersion())),
    EXC_TYPE(Kind.TEXT, ofFailure(Failure::type)),
    EXC_MESSAGE(Kind.TEXT, ofFailure(Failure::message)),
    EXC_STACK(Kind.TEXT, ofFailure(Failure::stack)),
    EXC_GROUP(Kind.TEXT, ofFailure(Failure::group)),
    EXC_HANDLED(Kind.FLAG, ofFailure(Failure::handled)),
    EXC_DROPPED(Kind.NUMBER, ofFailure(Failure::droppedBefore)),
    EXC_RULES(Kind.NUMBER, ofBasis(basis -> (long) basis.rulesVersion())),
    EXC_OVERRIDE(Kind.TEXT, ofBasis(Basis::override)),
    EXC_TYPE_REST(Kind.TEXT, ofBasis(Basis::type)),
    EXC_MESSAGE_REST(Kind.TEXT, ofBasis(Basis::message)),
    EXC_STACK_REST(Kind.TEXT, ofBasis(Basis::stack)),
    ORIGIN_SEQ(Kind.NUMBER, StoredEvent::originSeq),
    IS_REPLACEMENT(Kind.FLAG, of(event -> event.detail().replaces() ? true : null));

    private static final Map<String, Column> BY_TITLE =
            Arrays.stream(values()).collect(Collectors.toMap(Column::title, Function.identity()));

    private final Kind kind;

    @SuppressWarnings("ImmutableEnumChecker") // the functions above keep nothing
    private final Value value;

    Column(Kind kind, Value value) {
        this.kind = kind;
        this.value = value;
    }

    /** What a column holds: 64 bits, text, or true and false. */
    public enum Kind {
        NUMBER,
        TEXT,
        FLAG
    }

    @FunctionalInterface
    private interface Value {
        @Nullable Object of(StoredEvent stored);
    }

    @FunctionalInterface
    private interface Part<T> {
        @Nullable Object of(T whole);
    }

    private static Value of(Part<Event> part) {
        return stored -> part.of(stored.event());
    }

    private static Value ofFailure(Part<Failure> part) {
        return stored -> {
            var failure = stored.event().failure();
            return failure == null ? null : part.of(failure);
        };
    }

    private static Value ofBasis(Part<Basis> part) {
        return ofFailure(failure -> part.of(failure.basis()));
    }

    /** Its name in files; null for a name that no column has. */
    public static @Nullable Column titled(String title) {
        return BY_TITLE.get(title);
    }

    /** Its name in files. */
    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Kind kind() {
        return kind;
    }

    /** What an event has there: a Long, a String, a Boolean, or nothing. */
    public @Nullable Object of(StoredEvent stored) {
        return value.of(stored);
    }
}
