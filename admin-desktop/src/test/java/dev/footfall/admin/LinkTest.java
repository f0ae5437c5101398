package dev.footfall.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.admin.dashboard.report.Question;
import dev.footfall.admin.range.RangePreset;
import dev.footfall.model.filter.Filter;
import dev.footfall.model.filter.field.FieldSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTest {
    @Test
    void a_link_chooses_the_range() {
        assertThat(Link.read("footfall://dashboard?range=30d"))
                .contains(new Link(RangePreset.MONTH, null));
    }

    @Test
    void a_link_that_says_nothing_leaves_everything_as_it_was() {
        assertThat(Link.read("footfall://dashboard")).contains(Link.NONE);
        assertThat(Link.NONE.over(Question.USUAL)).isEqualTo(Question.USUAL);
    }

    @Test
    void a_link_chooses_the_filter() throws Exception {
        var filter = Filter.parse("path == \"/a&b\"", FieldSet.DASHBOARD);

        assertThat(Link.read("footfall://dashboard?q=path%20%3D%3D%20%22/a%26b%22&range=30d"))
                .map(link -> link.over(Question.USUAL))
                .contains(new Question(RangePreset.MONTH, filter));
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
