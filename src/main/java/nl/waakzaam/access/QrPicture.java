// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;

/**
 * A QR code as a picture of squares.
 *
 * @param size the width and height in squares
 * @param path the black squares, as the path of an SVG
 */
record QrPicture(int size, String path) {
    static QrPicture of(String text) {
        try {
            var squares = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0);
            var path = new StringBuilder();
            for (var y = 0; y < squares.getHeight(); y++) {
                for (var x = 0; x < squares.getWidth(); x++) {
                    if (squares.get(x, y)) {
                        path.append("M%d %dh1v1h-1z".formatted(x, y));
                    }
                }
            }
            return new QrPicture(squares.getWidth(), path.toString());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("the text does not fit into a QR code", tooLong);
        }
    }
}
