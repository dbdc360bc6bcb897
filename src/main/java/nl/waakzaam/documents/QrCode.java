// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.documents;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** A QR code as a picture that lies inside a page or a document. */
public final class QrCode {
    /** Pixels per square: sharp on paper, small in bytes. */
    private static final int SQUARE = 4;

    private static final int QUIET_ZONE = 4;

    private QrCode() {}

    /**
     * The picture as the address of an {@code img}.
     *
     * @throws IllegalArgumentException when the text does not fit into a QR code (2,953 bytes)
     */
    public static String dataAddress(String text) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png(squares(text)));
    }

    private static BitMatrix squares(String text) {
        try {
            return new QRCodeWriter()
                    .encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, QUIET_ZONE));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("the text does not fit into a QR code", tooLong);
        }
    }

    private static byte[] png(BitMatrix squares) {
        var size = squares.getWidth() * SQUARE;
        var picture = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_BINARY);
        for (var y = 0; y < size; y++) {
            for (var x = 0; x < size; x++) {
                picture.setRGB(x, y, squares.get(x / SQUARE, y / SQUARE) ? 0x000000 : 0xffffff);
            }
        }
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
