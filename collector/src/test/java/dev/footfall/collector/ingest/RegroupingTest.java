package dev.footfall.collector.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.Events;
import dev.footfall.collector.ingest.Event.Basis;
import dev.footfall.collector.ingest.Event.Failure;
import dev.footfall.collector.ingest.Event.Page;
import dev.footfall.collector.ingest.fingerprint.FailureInput;
import dev.footfall.collector.ingest.fingerprint.Grouping;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RegroupingTest {
    private static final String STACK = "at a (a.js:1:2)\nat b (b.js:3:4)";

    @Test
    void a_group_of_an_archive_is_found_anew_by_the_rules_of_today() {
        var failure = failure("TypeError", "x", STACK, Basis.whole(1));

        assertThat(regrouped(failure))
                .isEqualTo(
                        new Failure(
                                "TypeError",
                                "x",
                                STACK,
                                group("TypeError", "x", STACK, null),
                                true,
                                Basis.whole(Grouping.RULES_VERSION),
                                3));
    }

    @Test
    void what_caps_cut_off_decides_as_well() {
        var failure =
                failure("Typ…", "m…", "at a (…", new Basis(1, null, "eError", "n", "b.js:1:2)"));

        assertThat(regrouped(failure).group())
                .isEqualTo(group("TypeError", "mn", "at a (b.js:1:2)", null));
    }

    @Test
    void the_choice_of_the_sender_stays() {
        var failure = failure("T", "m", null, new Basis(1, "custom", null, null, null));

        assertThat(regrouped(failure).group()).isEqualTo("6cdfd271da635d49");
        assertThat(regrouped(failure).basis().override()).isEqualTo("custom");
    }

    @Test
    void any_other_event_stays_as_it_is() {
        var load = Events.load(Events.NOON, "/");

        assertThat(Regrouping.regrouped(load)).isSameAs(load);
    }

    private static Failure failure(
            String type, String message, @Nullable String stack, Basis basis) {
        return new Failure(type, message, stack, "0000000000000001", true, basis, 3);
    }

    private static String group(
            String type, String message, @Nullable String stack, @Nullable String override) {
        return Grouping.group(new FailureInput(type, message, stack, override)).id();
    }

    private static Failure regrouped(Failure failure) {
        var event = Events.event(Events.NOON, EventKind.EXCEPTION, Page.NONE);
        var filed = Regrouping.regrouped(Events.withFailure(event, failure));
        return Objects.requireNonNull(filed.failure());
    }
}
