// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** A drawing as dots, for who can place no other picture. */
final class Dots {
    private static final int TO_THE_PIXEL = 2;

    static {
        for (var file : new String[] {"regular.ttf", "bold.ttf"}) {
            try {
                var font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(Letters.bytes(file)));
                GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(font);
            } catch (IOException | FontFormatException unreadable) {
                throw new IllegalStateException("the letters of the product cannot be read", unreadable);
            }
        }
    }

    private Dots() {}

    static byte[] png(String svg) {
        var bytes = new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8));
        var document = new SVGLoader().load(bytes, null, LoaderContext.createDefault());
        if (document == null) {
            throw new IllegalStateException("a drawing that is no SVG");
        }
        var size = document.size();
        var image = new BufferedImage(
                Math.round(size.width * TO_THE_PIXEL),
                Math.round(size.height * TO_THE_PIXEL),
                BufferedImage.TYPE_INT_RGB);
        var paper = image.createGraphics();
        paper.setColor(Color.WHITE);
        paper.fillRect(0, 0, image.getWidth(), image.getHeight());
        paper.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        paper.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        paper.scale(TO_THE_PIXEL, TO_THE_PIXEL);
        document.renderWithPlatform(NullPlatformSupport.INSTANCE, paper, new ViewBox(0, 0, size.width, size.height));
        paper.dispose();
        return written(image);
    }

    private static byte[] written(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
