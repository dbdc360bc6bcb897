// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.likeness;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** Pictures of goods that nobody owns: a thing of some parts before a wall on a floor; and the same picture taken anew. */
public final class DrawnGoods {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;

    private DrawnGoods() {}

    /** A bicycle, a ring or a set of boxes, with colours, places and sizes of its own. */
    public static BufferedImage draw(long seed) {
        var chance = new Random(seed * 7919 + 17);
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var paper = image.createGraphics();
        paper.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        room(paper, chance);
        paper.translate(WIDTH / 2.0 + chance.nextGaussian() * 30, HEIGHT * 0.55 + chance.nextGaussian() * 20);
        double size = 0.8 + chance.nextDouble() * 0.5;
        paper.scale(chance.nextBoolean() ? size : -size, size);
        switch (chance.nextInt(3)) {
            case 0 -> bicycle(paper, chance);
            case 1 -> ring(paper, chance);
            default -> machine(paper, chance);
        }
        paper.dispose();
        return image;
    }

    /**
     * The same picture photographed anew: turned up to three degrees, up to a tenth cut off, other light, another size,
     * and much compressed.
     */
    public static byte[] retake(BufferedImage picture, long seed) {
        var chance = new Random(seed * 104_729 + 3);
        double angle = Math.toRadians((chance.nextDouble() * 2 - 1) * 3);
        int cut = (int) (picture.getWidth() * chance.nextDouble() * 0.1);
        int cutBelow = (int) (picture.getHeight() * chance.nextDouble() * 0.1);
        double scale = 0.5 + chance.nextDouble();
        int left = chance.nextInt(cut + 1);
        int above = chance.nextInt(cutBelow + 1);
        int width = (int) ((picture.getWidth() - cut) * scale);
        int height = (int) ((picture.getHeight() - cutBelow) * scale);
        var taken = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var paper = taken.createGraphics();
        paper.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        paper.setPaint(new Color(picture.getRGB(2, 2)));
        paper.fillRect(0, 0, width, height);
        var moved = AffineTransform.getScaleInstance(scale, scale);
        moved.rotate(angle, picture.getWidth() / 2.0, picture.getHeight() / 2.0);
        moved.translate(-left, -above);
        paper.drawImage(picture, moved, null);
        paper.dispose();
        relight(taken, 0.7 + chance.nextDouble() * 0.7);
        return jpeg(taken, 0.4f);
    }

    public static byte[] jpeg(BufferedImage picture, float quality) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var written = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(written)) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(picture, null, null), how);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return written.toByteArray();
    }

    private static void relight(BufferedImage picture, double gamma) {
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                var colour = new Color(picture.getRGB(x, y));
                picture.setRGB(
                        x,
                        y,
                        new Color(
                                        lit(colour.getRed(), gamma),
                                        lit(colour.getGreen(), gamma),
                                        lit(colour.getBlue(), gamma))
                                .getRGB());
            }
        }
    }

    private static int lit(int value, double gamma) {
        return (int) Math.round(255 * Math.pow(value / 255.0, gamma));
    }

    private static void room(Graphics2D paper, Random chance) {
        int horizon = HEIGHT / 2 + chance.nextInt(HEIGHT / 3);
        paper.setPaint(new GradientPaint(0, 0, pale(chance), WIDTH, horizon, pale(chance)));
        paper.fillRect(0, 0, WIDTH, horizon);
        paper.setPaint(new GradientPaint(0, horizon, any(chance), WIDTH, HEIGHT, any(chance)));
        paper.fillRect(0, horizon, WIDTH, HEIGHT - horizon);
        for (int thing = 0; thing < 2 + chance.nextInt(4); thing++) {
            paper.setPaint(any(chance));
            paper.fillRect(
                    chance.nextInt(WIDTH), chance.nextInt(HEIGHT), 20 + chance.nextInt(120), 20 + chance.nextInt(160));
        }
    }

    private static void bicycle(Graphics2D paper, Random chance) {
        double wheel = 70 + chance.nextInt(30);
        double apart = 110 + chance.nextInt(40);
        paper.setStroke(new BasicStroke(5 + chance.nextInt(6)));
        paper.setPaint(dark(chance));
        circle(paper, -apart, 60, wheel, false);
        circle(paper, apart, 60, wheel, false);
        paper.setPaint(any(chance));
        paper.setStroke(new BasicStroke(9 + chance.nextInt(8)));
        lines(paper, -apart, 60, -20, 60, -45 - chance.nextInt(20), -60, apart * 0.65, -55, -20, 60);
        lines(paper, apart, 60, apart * 0.6, -90 - chance.nextInt(30), apart * 0.6 - 40, -100);
        paper.setPaint(dark(chance));
        paper.fillRoundRect(-90 + chance.nextInt(20), -85, 60, 16, 8, 8);
        if (chance.nextBoolean()) {
            paper.setPaint(any(chance));
            paper.fillRect((int) apart - 30, -95, 75, 55);
        }
    }

    private static void ring(Graphics2D paper, Random chance) {
        double size = 70 + chance.nextInt(60);
        paper.setStroke(new BasicStroke(12 + chance.nextInt(24)));
        paper.setPaint(new Color(170 + chance.nextInt(80), 130 + chance.nextInt(80), 40 + chance.nextInt(120)));
        paper.draw(new Ellipse2D.Double(-size, -size * 0.8, size * 2, size * (1.2 + chance.nextDouble() * 0.6)));
        for (int stone = 0; stone < 1 + chance.nextInt(4); stone++) {
            paper.setPaint(any(chance));
            circle(
                    paper,
                    chance.nextGaussian() * 45,
                    -size + chance.nextGaussian() * 25,
                    14 + chance.nextInt(26),
                    true);
        }
    }

    private static void machine(Graphics2D paper, Random chance) {
        for (int part = 0; part < 4 + chance.nextInt(5); part++) {
            paper.setPaint(any(chance));
            double width = 40 + chance.nextInt(180);
            double height = 25 + chance.nextInt(130);
            Shape shape = chance.nextInt(3) == 0
                    ? new Ellipse2D.Double(
                            chance.nextGaussian() * 80 - width / 2,
                            chance.nextGaussian() * 60 - height / 2,
                            width,
                            height)
                    : new RoundRectangle2D.Double(
                            chance.nextGaussian() * 80 - width / 2,
                            chance.nextGaussian() * 60 - height / 2,
                            width,
                            height,
                            18,
                            18);
            paper.fill(shape);
        }
    }

    private static void circle(Graphics2D paper, double x, double y, double radius, boolean filled) {
        var circle = new Ellipse2D.Double(x - radius, y - radius, radius * 2, radius * 2);
        if (filled) {
            paper.fill(circle);
        } else {
            paper.draw(circle);
        }
    }

    private static void lines(Graphics2D paper, double... points) {
        var path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int point = 2; point < points.length; point += 2) {
            path.lineTo(points[point], points[point + 1]);
        }
        paper.draw(path);
    }

    private static Color any(Random chance) {
        return Color.getHSBColor(chance.nextFloat(), chance.nextFloat(), 0.15f + chance.nextFloat() * 0.85f);
    }

    private static Color pale(Random chance) {
        return Color.getHSBColor(chance.nextFloat(), chance.nextFloat() * 0.4f, 0.6f + chance.nextFloat() * 0.4f);
    }

    private static Color dark(Random chance) {
        return Color.getHSBColor(chance.nextFloat(), chance.nextFloat() * 0.5f, chance.nextFloat() * 0.4f);
    }
}
