package dev.footfall.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.admin.range.RangePreset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTest {
    @Test
    void a_link_chooses_the_range() {
        assertThat(Link.read("footfall://dashboard?range=30d"))
                .contains(new Link(RangePreset.MONTH));
    }

    @Test
    void a_link_without_a_range_keeps_the_usual_one() {
        assertThat(Link.read("footfall://dashboard")).contains(new Link(RangePreset.WEEK));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://dashboard?range=30d",
                "footfall://nowhere",
                "footfall://dashboard?range=fortnight",
                "footfall://dashboard?q=x",
                "dashboard",
                "a b"
            })
    void anything_else_points_nowhere(String text) {
        assertThat(Link.read(text)).isEmpty();
    }
}
