// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import nl.waakzaam.stolengoods.intake.Photo;
import nl.waakzaam.support.ExifPhotos;
import org.junit.jupiter.api.Test;

class ProofFileTest {
    private static final String PDF = "%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n";

    @Test
    void takes_a_photo_drawn_anew_and_a_pdf_as_it_is() throws Exception {
        var photo = ProofFile.read(ExifPhotos.ofABicycle()).orElseThrow();
        assertThat(photo.kind()).isEqualTo(ProofFile.Kind.JPEG);
        assertThat(new String(photo.content(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
        var pdf = ProofFile.read(bytes(PDF)).orElseThrow();
        assertThat(pdf.kind()).isEqualTo(ProofFile.Kind.PDF);
        assertThat(pdf.content()).isEqualTo(bytes(PDF));
    }

    @Test
    void refuses_what_only_calls_itself_a_document() {
        assertThat(ProofFile.read(bytes("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")))
                .isEmpty();
        assertThat(ProofFile.read(bytes("<html><script>alert(1)</script></html>")))
                .isEmpty();
        assertThat(ProofFile.read(bytes("<html>%PDF-1.7 %%EOF"))).isEmpty();
        assertThat(ProofFile.read(bytes("%PDF-1.7 broken off"))).isEmpty();
        assertThat(ProofFile.read(new byte[0])).isEmpty();
    }

    @Test
    void refuses_a_pdf_of_twenty_megabytes() {
        var large = Arrays.copyOf(bytes(PDF), 20_000_000);
        System.arraycopy(bytes("%%EOF"), 0, large, large.length - 5, 5);
        assertThat(large.length).isGreaterThan(Photo.MOST_BYTES);
        assertThat(ProofFile.read(large)).isEmpty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
