package dev.footfall.collector.ingest.enrich.agent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionsTest {
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    HTTP/2,                                 ''
                    1.2beta,                                ''
                    x64 build 1.2,                          1.2
                    v1.2.3,                                 1.2.3
                    rev1.2.3,                               ''
                    Lynx/2.9.0dev.12 libwww-FM/2.14,        2.14
                    2024.8.3-full,                          2024.8.3
                    1.8.0_412,                              1.8.0
                    .1.2 3.4,                               3.4
                    '',                                     ''
                    """)
    void a_version_stands_alone_and_has_a_dot(String text, String version) {
        assertThat(Versions.first(text)).isEqualTo(version.isEmpty() ? null : version);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    Instagram 344.0.9 (iPhone),      Instagram,  344.0.9
                    FBAV/483.0.0.56.80;IABMV/1,      FBAV,       483.0.0.56.80
                    musical_ly_36.4.0 x,             musical_ly, 36.4.0
                    GSA/15.34.arm64,                 GSA,        15.34
                    Line/unknown Line/14.1,          Line,       14.1
                    [Pinterest/iOS],                 [Pinterest, ''
                    nothing,                         Line,       ''
                    """)
    void the_version_of_an_app_follows_its_mark(String text, String mark, String version) {
        assertThat(Versions.near(text, mark)).isEqualTo(version.isEmpty() ? null : version);
    }
}
