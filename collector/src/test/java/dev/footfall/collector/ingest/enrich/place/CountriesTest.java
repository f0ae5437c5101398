package dev.footfall.collector.ingest.enrich.place;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneId;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CountriesTest {
    /** Zones of the JDK that lie in a region, and no zone that the tz database never had. */
    private static final Pattern IN_A_REGION =
            Pattern.compile(
                    "(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Brazil|Canada|Chile"
                            + "|Europe|Indian|Mexico|Pacific|US)/.+");

    private final Countries countries = Countries.load();

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    America/New_York,     US
                    Europe/Berlin,        DE
                    Asia/Tokyo,           JP
                    Australia/Sydney,     AU
                    Asia/Calcutta,        IN
                    US/Eastern,           US
                    America/Buenos_Aires, AR
                    Africa/Accra,         GH
                    Africa/Addis_Ababa,   ET
                    Africa/Dar_es_Salaam, TZ
                    America/Coyhaique,    CL
                    CST6CDT,              US
                    Mars/Olympus_Mons,
                    Etc/UTC,
                    UTC,
                    europe/berlin,
                    '',
                    """)
    void a_zone_counts_for_the_country_it_was_made_for(String zone, String country) {
        assertThat(countries.of(zone)).isEqualTo(country);
    }

    @ParameterizedTest
    @MethodSource
    void the_country_is_the_one_that_the_reference_stored(JsonNode recorded) {
        assertThat(countries.of(recorded.path("zone").asText()))
                .isEqualTo(recorded.path("country").textValue());
    }

    static Stream<JsonNode> the_country_is_the_one_that_the_reference_stored() {
        return Recorded.lines("zones-conformance.jsonl");
    }

    @Test
    void every_region_that_java_knows_has_a_country() {
        var zones =
                ZoneId.getAvailableZoneIds().stream()
                        .filter(zone -> IN_A_REGION.matcher(zone).matches())
                        .toList();

        assertThat(zones)
                .hasSizeGreaterThan(480)
                .allSatisfy(zone -> assertThat(countries.of(zone)).matches("[A-Z]{2}"));
    }

    @Test
    void no_zone_is_no_country() {
        assertThat(countries.of(null)).isNull();
    }
}
