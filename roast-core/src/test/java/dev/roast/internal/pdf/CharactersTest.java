package dev.roast.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roast.port.LayoutNotes;
import dev.roast.testpdf.DrawnPdf;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;

class CharactersTest {
    private static final String FILLER = "Some words so that there is text to be read";

    private static DrawnPdf page(String... glyphs) {
        return DrawnPdf.create().glyphs(List.of(glyphs), 50, 100, 10).text(FILLER, 50, 300, 10);
    }

    private static String read(String... glyphs) {
        return Reading.lines(page(glyphs).bytes()).get(0);
    }

    private static LayoutNotes notes(String... glyphs) {
        return Reading.text(page(glyphs).bytes()).layout();
    }

    @Test
    void ligaturesAreSpeltOut() {
        assertThat(read("o", "ﬃ", "c", "e")).isEqualTo("office");
        assertThat(read("ﬁ", "t", "ﬂ", "a", "t", "ﬀ", "ﬆ")).isEqualTo("fitflatffst");
    }

    @Test
    void charactersThatOnlyLookDifferentStay() {
        assertThat(read("m", "²", "™", "½")).isEqualTo("m²™½");
        assertThat(read("Ａ", "１")).isEqualTo("Ａ１");
    }

    @Test
    void textIsComposed() {
        String read = read("e\u0301", "c", "o", "l", "e");

        assertThat(read).isEqualTo("école");
        assertThat(Normalizer.isNormalized(read, Normalizer.Form.NFC)).isTrue();
    }

    @Test
    void anAccentDrawnOverItsLetterBelongsToIt() {
        DrawnPdf pdf = DrawnPdf.create()
                .text("caf", 50, 100, 10)
                .text("e", 63.9, 100, 10)
                .text("´", 65, 100, 10)
                .text("s in town", 69.5, 100, 10)
                .text(FILLER, 50, 300, 10);

        assertThat(Reading.lines(pdf.bytes()).get(0)).isEqualTo("cafés in town");
    }

    @Test
    void nullAndControlCharactersAreNoText() {
        assertThat(read("a", "\u0000", "b", "\u0007", "c")).isEqualTo("a b c");
        assertThat(notes("a", "\u0000", "b").unreadableGlyphs()).isEqualTo(1);
        assertThat(read("a", "\u200B", "\uFEFF", "b", "\u202E", "c")).isEqualTo("a b c");
    }

    @Test
    void iconsAreCountedAndLeftOut() {
        assertThat(read("\uF095", "5", "5", "5")).isEqualTo("555");
        assertThat(notes("\uF095", "5", "\uF0E0").iconGlyphs()).isEqualTo(2);
    }

    @Test
    void chineseAndJapaneseHaveNoSpacesButTheirOwn() {
        assertThat(read("软", "件", "工", "程", "师")).isEqualTo("软件工程师");
        assertThat(Reading.lines(DrawnPdf.create()
                                .glyphs(List.of("履", "歴"), 50, 100, 10)
                                .glyphs(List.of("書", "。"), 72, 100, 10)
                                .text(FILLER, 50, 300, 10)
                                .bytes())
                        .get(0))
                .isEqualTo("履歴書。");
    }

    @Test
    void radicalsAreTheIdeographsThatTheyLookLike() {
        assertThat(read("⽇", "本")).isEqualTo("日本");
    }

    @Test
    void writingFromRightToLeftIsInTheOrderInWhichItIsSpoken() {
        // As drawn, from left to right: the last letter of "shalom" first.
        assertThat(read("ם", "ו", "ל", "ש")).isEqualTo("שלום");
        assertThat(read("2", "0", "2", "4", " ", "ה", "נ", "ש")).isEqualTo("שנה 2024");
    }

    @Test
    void arabicPresentationFormsAreLetters() {
        assertThat(read("ﺎ", "ﺒ", "ﺣ", "ﺮ", "ﻣ")).isEqualTo("مرحبا");
    }
}
