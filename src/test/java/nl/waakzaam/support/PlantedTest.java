// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A search that finds nothing proves something only when it finds what is there. */
class PlantedTest {
    private static final String WORD = "Qwyzzelbargh";

    private final Planted planted = new Planted(WORD);

    @ParameterizedTest
    @ValueSource(strings = {"Qwyzzelbargh", "QWYZZELBARGH", "qwyzzelbargh", "qwyzze\u0001lbargh", "xx Qwyzzelb"})
    void finds_a_word_however_it_is_written_and_a_piece_of_it(String text) {
        assertThat(planted.in(("voor " + text + " na").getBytes(StandardCharsets.UTF_8)))
                .isNotEmpty();
        assertThat(planted.in(("voor " + text + " na").getBytes(StandardCharsets.UTF_16LE)))
                .isNotEmpty();
        assertThat(planted.in(("voor " + text + " na").getBytes(StandardCharsets.UTF_16BE)))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "ab", "abc"})
    void finds_it_in_other_letters_and_digits_wherever_it_begins(String before) throws IOException {
        var text = (before + WORD + " na").getBytes(StandardCharsets.UTF_8);
        assertThat(planted.in(Base64.getEncoder().encode(text))).isNotEmpty();
        assertThat(planted.in(HexFormat.of().formatHex(text).getBytes(StandardCharsets.UTF_8)))
                .isNotEmpty();
        var zlib = new ByteArrayOutputStream();
        zlib.writeBytes(text(before + " iets anders "));
        try (var packed = new DeflaterOutputStream(zlib)) {
            packed.write(text);
        }
        assertThat(planted.in(zlib.toByteArray())).isNotEmpty();
        var gzip = new ByteArrayOutputStream();
        try (var packed = new GZIPOutputStream(gzip)) {
            packed.write(text);
        }
        assertThat(planted.in(gzip.toByteArray())).isNotEmpty();
    }

    @Test
    void finds_it_in_the_text_of_a_pdf() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            try (var text = new PDPageContentStream(document, page)) {
                text.beginText();
                text.setFont(new PDType1Font(FontName.HELVETICA), 12);
                text.showText("voor " + WORD);
                text.endText();
            }
            document.save(bytes);
        }
        assertThat(planted.in(bytes.toByteArray())).isNotEmpty();
    }

    @Test
    void finds_nothing_where_it_is_not() {
        assertThat(planted.in(text("Qwyzz elbar gh, een heel ander woord"))).isEmpty();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
