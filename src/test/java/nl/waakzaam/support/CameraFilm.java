// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.support;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What a phone's camera sees of a label, as a film that Chromium takes for its camera (YUV4MPEG2, 1280 by 720): white
 * paper on a grey table, slightly turned, out of the middle, with the noise of a small sensor in each frame.
 */
public final class CameraFilm {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final int FRAMES = 5;
    private static final int NOISE = 24;
    /** Where black and white lie in video (ITU-R BT.601); what lies outside, Chromium cuts off. */
    private static final int BLACK = 16;

    private static final int WHITE = 235;
    private static final double TURN = Math.toRadians(4);
    private static final Color TABLE = new Color(150, 150, 150);

    private final List<BitMatrix> codes = new ArrayList<>();

    /** Prints another code below what stands on the label. */
    public CameraFilm with(BarcodeFormat format, String content) {
        var square = format == BarcodeFormat.QR_CODE;
        try {
            var hints = Map.of(EncodeHintType.MARGIN, square ? 4 : 20);
            codes.add(new MultiFormatWriter().encode(content, format, square ? 360 : 840, square ? 360 : 120, hints));
        } catch (WriterException failure) {
            throw new IllegalArgumentException(failure);
        }
        return this;
    }

    public Path in(Path file) throws IOException {
        var picture = picture();
        var random = new Random(7);
        try (var film = new BufferedOutputStream(Files.newOutputStream(file))) {
            film.write("YUV4MPEG2 W%d H%d F10:1 Ip A1:1 C420jpeg\n"
                    .formatted(WIDTH, HEIGHT)
                    .getBytes(StandardCharsets.US_ASCII));
            var colourless = new byte[WIDTH * HEIGHT / 2];
            java.util.Arrays.fill(colourless, (byte) 128);
            for (var frame = 0; frame < FRAMES; frame++) {
                film.write("FRAME\n".getBytes(StandardCharsets.US_ASCII));
                film.write(grey(picture, random));
                film.write(colourless);
            }
        }
        return file;
    }

    private BufferedImage picture() {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        var pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setColor(TABLE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.rotate(TURN, WIDTH / 2.0, HEIGHT / 2.0);
        print(pen);
        pen.dispose();
        return picture;
    }

    private void print(Graphics2D pen) {
        var height = codes.stream().mapToInt(code -> code.getHeight() + 30).sum() + 30;
        var top = (HEIGHT - height) / 2 + 8;
        pen.setColor(Color.WHITE);
        pen.fillRect(150, top, WIDTH - 300, height);
        top += 30;
        for (var code : codes) {
            pen.drawImage(image(code), (WIDTH - code.getWidth()) / 2, top, null);
            top += code.getHeight() + 30;
        }
    }

    private static BufferedImage image(BitMatrix code) {
        var image = new BufferedImage(code.getWidth(), code.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        for (var y = 0; y < code.getHeight(); y++) {
            for (var x = 0; x < code.getWidth(); x++) {
                image.setRGB(x, y, code.get(x, y) ? 0x202020 : 0xf4f4f4);
            }
        }
        return image;
    }

    private static byte[] grey(BufferedImage picture, Random random) {
        var grey = new byte[WIDTH * HEIGHT];
        var raster = picture.getRaster();
        for (var place = 0; place < grey.length; place++) {
            var light = raster.getSample(place % WIDTH, place / WIDTH, 0) + random.nextInt(-NOISE, NOISE + 1);
            grey[place] = (byte) (BLACK + Math.clamp(light, 0, 255) * (WHITE - BLACK) / 255);
        }
        return grey;
    }
}
