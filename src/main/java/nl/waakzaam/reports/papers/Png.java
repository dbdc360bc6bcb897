// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.papers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageInputStream;

/**
 * A picture, in dots.
 *
 * @param width in dots
 * @param height in dots
 */
public record Png(byte[] bytes, int width, int height) {
    /** Reads how large it is, not the picture itself. */
    static Png of(byte[] bytes) {
        try (var stream = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            return measured(bytes, stream);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Png measured(byte[] bytes, ImageInputStream stream) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName("png").next();
        try {
            reader.setInput(stream);
            return new Png(bytes, reader.getWidth(0), reader.getHeight(0));
        } finally {
            reader.dispose();
        }
    }

    /** As the address of an {@code img}. */
    public String address() {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes);
    }
}
