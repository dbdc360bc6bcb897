// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.support;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Photos as telephones make them: with the place where they were taken inside. */
public final class ExifPhotos {
    public static final String PLACE = "N 52 05 24 E 5 07 18";

    private ExifPhotos() {}

    /** A red frame on a wall, taken at {@link #PLACE}. */
    public static byte[] ofABicycle() throws IOException {
        var image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(new Color(0xd8d3c8));
        pen.fillRect(0, 0, 640, 480);
        pen.setColor(new Color(0xa4161a));
        pen.setStroke(new java.awt.BasicStroke(14));
        pen.drawOval(60, 230, 200, 200);
        pen.drawOval(380, 230, 200, 200);
        pen.drawPolyline(
                new int[] {160, 260, 440, 330, 160, 480, 440}, new int[] {330, 160, 160, 330, 330, 330, 120}, 7);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", out);
        return withExif(out.toByteArray(), PLACE, 1);
    }

    /** An APP1 segment with an orientation and a text, right behind the start of the picture. */
    public static byte[] withExif(byte[] jpeg, String text, int orientation) {
        var place = text.getBytes(StandardCharsets.US_ASCII);
        var exif = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + place.length);
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.put(new byte[] {'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1});
        exif.put(new byte[] {1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0, 0, 0, 0, 0});
        exif.put(place);
        var all = ByteBuffer.allocate(jpeg.length + 4 + exif.capacity());
        all.put(jpeg, 0, 2).put((byte) 0xff).put((byte) 0xe1).putShort((short) (exif.capacity() + 2));
        all.put(exif.array()).put(jpeg, 2, jpeg.length - 2);
        return all.array();
    }
}
