// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import nl.waakzaam.support.ExifPhotos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoTest {
    private static final String PLACE = "N 52 05 24 E 5 07 18";

    /** PDFBox takes the cache away for all. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void where_a_photo_was_taken_is_gone_and_which_way_is_up_is_kept(boolean cache) throws IOException {
        ImageIO.setUseCache(cache);
        var photo = Photo.read(ExifPhotos.withExif(jpeg(40, 20), PLACE, 6)).orElseThrow();
        assertThat(new String(photo.jpeg(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif", PLACE);
        assertThat(photo.width()).isEqualTo(20);
        assertThat(photo.height()).isEqualTo(40);
    }

    @Test
    void a_large_photo_becomes_smaller() throws IOException {
        var photo = Photo.read(jpeg(3200, 800)).orElseThrow();
        var drawn = ImageIO.read(new ByteArrayInputStream(photo.jpeg()));
        assertThat(drawn.getWidth()).isEqualTo(1600);
        assertThat(drawn.getHeight()).isEqualTo(400);
    }

    @Test
    void refuses_what_is_no_photo_broken_or_unpacks_to_too_much() throws IOException {
        assertThat(Photo.read("<svg onload='x'/>".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(Photo.read(Arrays.copyOf(jpeg(40, 20), 30))).isEmpty();
        assertThat(Photo.read(pngThatClaims(50_000, 50_000))).isEmpty();
        assertThat(Photo.read(new byte[Photo.MOST_BYTES + 1])).isEmpty();
    }

    private static byte[] jpeg(int width, int height) throws IOException {
        return written(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "jpg");
    }

    private static byte[] pngThatClaims(int width, int height) throws IOException {
        var png = written(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), "png");
        java.nio.ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
        return png;
    }

    private static byte[] written(BufferedImage image, String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }
}
