package dev.footfall.model.filter.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
    @ParameterizedTest
    @CsvSource({
        "Chrome 12, chrome 12",
        "ÀÉÎ, àéî",
        "ΟΔΟΣ, οδοσ",
        "οδος, οδοσ",
        "Straße, straße",
        "STRASSE, strasse",
        "İI, ii",
        "K, k",
        "ﬁ, ﬁ",
        "ДОМ 😀, дом 😀",
        "Ꟛ, Ꟛ",
    })
    void case_goes_character_by_character(String text, String folded) {
        assertThat(Folding.fold(text)).isEqualTo(folded);
    }
}
